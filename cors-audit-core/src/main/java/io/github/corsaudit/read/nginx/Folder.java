package io.github.corsaudit.read.nginx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Paths relative to the working directory, with {@code /}; the empty one is that directory. */
final class Folder {
  /** How far up the file that includes others may stand. */
  private static final int MOST_UP = 4;

  private Folder() {}

  /** Returns the folder that a file is in. */
  static String of(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  /** Returns the folder of a file and those around it, the nearest first. */
  static List<String> around(String path) {
    List<String> folders = new ArrayList<>();
    String folder = of(path);
    while (!folder.isEmpty() && folders.size() < MOST_UP) {
      folders.add(folder);
      folder = of(folder);
    }
    if (folder.isEmpty()) {
      folders.add(folder);
    }
    return folders;
  }

  /** Returns a path within a folder; empty if it leads out of the working directory. */
  static Optional<String> within(String folder, String path) {
    List<String> parts = new ArrayList<>();
    for (String part : (folder + "/" + path).split("/", -1)) {
      if (part.equals("..") && parts.isEmpty()) {
        return Optional.empty();
      } else if (part.equals("..")) {
        parts.remove(parts.size() - 1);
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return Optional.of(String.join("/", parts));
  }

  /** Returns a path and what is left of it without its first, first two … folders. */
  static List<String> endings(String path) {
    List<String> parts = Arrays.stream(path.split("/", -1)).filter(p -> !p.isEmpty()).toList();
    List<String> endings = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      endings.add(String.join("/", parts.subList(i, parts.size())));
    }
    return endings;
  }

  /** Returns how many folders two files' paths start with in common. */
  static int shared(String one, String other) {
    String[] left = of(one).split("/", -1);
    String[] right = of(other).split("/", -1);
    int count = 0;
    while (count < Math.min(left.length, right.length) && left[count].equals(right[count])) {
      count++;
    }
    return count;
  }
}
