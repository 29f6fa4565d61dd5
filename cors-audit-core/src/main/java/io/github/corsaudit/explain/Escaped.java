package io.github.corsaudit.explain;

/** Text from outside, made safe for a terminal. */
final class Escaped {
  private static final int LONGEST = 300;
  private static final String MARKUP = "\\`*_{}[]<>#+!|~&$@";

  private Escaped() {}

  /** Returns the text with everything escaped that would not be seen as a character of its own. */
  static String text(String raw) {
    StringBuilder safe = new StringBuilder();
    raw.codePoints().limit(LONGEST).forEach(c -> append(safe, c));
    return raw.length() > LONGEST ? safe + "..." : safe.toString();
  }

  /** Returns the text in quotes. */
  static String quoted(String raw) {
    return '"' + text(raw) + '"';
  }

  /** Returns a URL without the user name and the password it may hold. */
  static String url(String raw) {
    return text(raw.replaceFirst("^([^/?#]*[/\\\\]+)[^/?#]*@", "$1***@"));
  }

  /** Returns text that is safe already so that Markdown takes every character for itself. */
  static String markdown(String safe) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < safe.length(); i++) {
      char c = safe.charAt(i);
      escaped.append(MARKUP.indexOf(c) < 0 ? "" : "\\").append(c);
    }
    // What looks like an address is made a link even without markup.
    return escaped.toString().replace("://", "\\://").replace("www.", "www\\.");
  }

  private static void append(StringBuilder safe, int c) {
    if (isVisible(c)) {
      safe.appendCodePoint(c);
    } else {
      safe.append("\\u{").append(Integer.toHexString(c)).append('}');
    }
  }

  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      case Character.SPACE_SEPARATOR -> c == ' ';
      default -> true;
    };
  }
}
