package io.github.corsaudit.origin;

import java.util.stream.Stream;

/** What the author of a glob may have meant. */
final class GlobIntent {
  private static final String SCHEME_END = "://";

  private GlobIntent() {}

  /** Returns the readings of a glob, the likelier ones first. */
  static Stream<String> of(String text) {
    String closed = closed(text);
    String named = withScheme(closed);
    Stream<String> port =
        named.endsWith("//localhost") || named.endsWith("//127.0.0.1")
            ? Stream.of(named + ":*")
            : Stream.empty();
    return Stream.concat(port, Stream.of(named, separated(named)));
  }

  /** Returns the glob without what stands open behind its last name. */
  private static String closed(String text) {
    String rest = text;
    while (rest.endsWith("*") && !rest.endsWith(":*")) {
      rest = rest.substring(0, rest.length() - 1);
    }
    return rest;
  }

  private static String withScheme(String text) {
    if (text.contains(SCHEME_END)) {
      return text;
    }
    String name = text.startsWith("*") ? text.substring(1) : text;
    boolean below = name.startsWith(".") || !name.equals(text);
    return "https://" + (below ? "*." : "") + (name.startsWith(".") ? name.substring(1) : name);
  }

  private static String separated(String text) {
    return text.replace("://*.", "://*").replace("://*", "://*.");
  }
}
