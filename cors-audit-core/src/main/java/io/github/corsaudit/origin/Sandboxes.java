package io.github.corsaudit.origin;

import java.util.stream.Stream;

/** Hosts on which anyone can run a script of their own for everyone else to open. */
public final class Sandboxes {
  private Sandboxes() {}

  /** Returns whether an origin is one of theirs. */
  public static boolean contains(String origin) {
    return origins().anyMatch(origin::equals);
  }

  /** Returns their origins. */
  static Stream<String> origins() {
    return Stream.of(
            "jsfiddle.net",
            "fiddle.jshell.net",
            "codepen.io",
            "cdpn.io",
            "jsbin.com",
            "output.jsbin.com",
            "null.jsbin.com",
            "run.plnkr.co",
            "playcode.io")
        .map(host -> "https://" + host);
  }
}
