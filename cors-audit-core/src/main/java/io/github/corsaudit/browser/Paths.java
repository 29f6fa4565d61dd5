package io.github.corsaudit.browser;

import java.util.ArrayDeque;
import java.util.Deque;

/** Paths of URLs (URL standard, "path state"). */
final class Paths {
  private Paths() {}

  /**
   * Returns the path, query and fragment that a relative reference means.
   *
   * @param base the path, query and fragment of the URL it stands in
   */
  static String resolve(String base, String reference) {
    if (reference.isEmpty() || reference.startsWith("#")) {
      return until(base, "#") + reference;
    }
    String path = until(until(base, "#"), "?");
    if (reference.startsWith("?")) {
      return path + reference;
    }
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    return withoutDots(reference.startsWith("/") ? reference : folder + reference);
  }

  /**
   * Returns the reference with the backslashes of its path turned: browsers take them for slashes.
   */
  static String withSlashes(String reference) {
    String path = until(until(reference, "#"), "?");
    return path.replace('\\', '/') + reference.substring(path.length());
  }

  /** Returns what stands after the host, with the slash that may be left out before it. */
  static String absolute(String rest) {
    boolean path = !rest.isEmpty() && rest.charAt(0) != '?' && rest.charAt(0) != '#';
    return path ? rest : "/" + rest;
  }

  private static String withoutDots(String text) {
    String path = until(until(text, "#"), "?");
    Deque<String> kept = new ArrayDeque<>();
    String[] segments = path.substring(1).split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      boolean last = i == segments.length - 1;
      place(segments[i], last, kept);
    }
    return "/" + String.join("/", kept) + text.substring(path.length());
  }

  private static void place(String segment, boolean last, Deque<String> kept) {
    boolean up = segment.equals("..");
    if (up) {
      kept.pollLast();
    }
    boolean dots = up || segment.equals(".");
    if (!dots) {
      kept.addLast(segment);
    } else if (last) {
      kept.addLast("");
    }
  }

  private static String until(String text, String mark) {
    int at = text.indexOf(mark);
    return at < 0 ? text : text.substring(0, at);
  }
}
