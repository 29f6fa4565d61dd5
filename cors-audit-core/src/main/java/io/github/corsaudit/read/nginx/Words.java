package io.github.corsaudit.read.nginx;

/** Reads single words: quotes, escapes and template expressions. */
final class Words {
  private Words() {}

  /**
   * One word.
   *
   * @param text the text with quotes and escapes resolved
   * @param end where the character after it stands
   * @param closed whether its closing quote was found
   */
  record Word(String text, int end, boolean closed) {}

  /** Returns the quoted word that starts at a quote. */
  static Word quoted(String text, int start) {
    char quote = text.charAt(start);
    int end = start + 1;
    while (end < text.length() && text.charAt(end) != quote) {
      end = skip(text, end);
    }
    boolean closed = end < text.length();
    int stop = Math.min(end, text.length());
    return new Word(unescape(text.substring(start + 1, stop)), closed ? stop + 1 : stop, closed);
  }

  /** Returns the word that starts here and ends before a blank, {@code ;} or <code>{</code>. */
  static Word plain(String text, int start) {
    int end = start;
    while (end < text.length() && !ends(text, end)) {
      end = skip(text, end);
    }
    int stop = Math.min(end, text.length());
    return new Word(unescape(text.substring(start, stop)), stop, true);
  }

  private static boolean ends(String text, int at) {
    char c = text.charAt(at);
    if (c == '{') {
      boolean variable = at > 0 && text.charAt(at - 1) == '$';
      return !variable && !text.startsWith("{{", at);
    }
    return c == ';' || Character.isWhitespace(c);
  }

  private static int skip(String text, int at) {
    if (text.startsWith("{{", at)) {
      int close = text.indexOf("}}", at);
      return close < 0 ? at + 2 : close + 2;
    }
    return text.charAt(at) == '\\' ? at + 2 : at + 1;
  }

  private static String unescape(String raw) {
    if (raw.indexOf('\\') < 0) {
      return raw;
    }
    StringBuilder out = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c != '\\' || i + 1 == raw.length()) {
        out.append(c);
      } else {
        out.append(escaped(raw.charAt(++i)));
      }
    }
    return out.toString();
  }

  private static String escaped(char c) {
    return switch (c) {
      case '"', '\'', '\\' -> String.valueOf(c);
      case 't' -> "\t";
      case 'r' -> "\r";
      case 'n' -> "\n";
      default -> "\\" + c;
    };
  }
}
