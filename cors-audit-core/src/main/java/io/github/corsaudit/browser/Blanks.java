package io.github.corsaudit.browser;

/** Space and tab, the only characters that may be taken off a header value's ends. */
final class Blanks {
  private Blanks() {}

  /** Returns the text without spaces and tabs at its ends. Other white space stays. */
  static String strip(String text) {
    int start = 0;
    while (start < text.length() && isBlank(text.charAt(start))) {
      start++;
    }
    return text.substring(start, endWithoutBlanks(text, start));
  }

  /** Returns the text without spaces and tabs at its end. */
  static String stripEnd(String text) {
    return text.substring(0, endWithoutBlanks(text, 0));
  }

  /** Returns whether the character is a space or a tab. */
  static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private static int endWithoutBlanks(String text, int start) {
    int end = text.length();
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }
}
