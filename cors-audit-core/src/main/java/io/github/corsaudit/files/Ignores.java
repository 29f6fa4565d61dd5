package io.github.corsaudit.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The {@code .gitignore} files that govern the folder being walked, outermost first. */
final class Ignores {
  private final Deque<Level> levels = new ArrayDeque<>();

  private record Level(Path folder, IgnoreFile file) {}

  /** Returns the ignore files of the folders above a root, up to the top of its repository. */
  static Ignores above(Path root) {
    List<Path> folders = new ArrayList<>();
    for (Path at = root; at != null; at = at.getParent()) {
      folders.add(at);
      if (Files.exists(at.resolve(".git"))) {
        break;
      }
    }
    boolean repository = Files.exists(folders.get(folders.size() - 1).resolve(".git"));
    Ignores ignores = new Ignores();
    Collections.reverse(folders);
    folders.stream().filter(folder -> repository && !folder.equals(root)).forEach(ignores::enter);
    return ignores;
  }

  void enter(Path folder) {
    levels.addLast(new Level(folder, load(folder.resolve(".gitignore"))));
  }

  void leave() {
    levels.removeLast();
  }

  private static IgnoreFile load(Path file) {
    if (!Files.isRegularFile(file)) {
      return new IgnoreFile(List.of());
    }
    try (var lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
      return IgnoreFile.parse(lines);
    } catch (IOException e) {
      return new IgnoreFile(List.of());
    }
  }

  /** Returns whether a path is ignored: the innermost file that speaks of it decides. */
  boolean ignored(Path path, boolean folder) {
    var innermostFirst = levels.descendingIterator();
    while (innermostFirst.hasNext()) {
      Level level = innermostFirst.next();
      String relative = level.folder().relativize(path).toString().replace('\\', '/');
      Optional<Boolean> decision = level.file().decides(relative, folder);
      if (decision.isPresent()) {
        return decision.get();
      }
    }
    return false;
  }
}
