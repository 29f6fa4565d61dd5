package io.github.corsaudit.report;

/**
 * Makes text from outside fit to be shown: whatever could steer a terminal or change the order in
 * which text is read is spelt out as {@code \}{@code u001b}.
 */
public final class Printable {
  private Printable() {}

  /** Returns the text on one line. */
  public static String of(String text) {
    return of(text, false);
  }

  /** Returns a text of several lines, each fit to be shown. */
  static String lines(String text) {
    return of(text, true);
  }

  private static String of(String text, boolean keepLines) {
    StringBuilder shown = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int point = text.codePointAt(i);
      shown.append(keepLines && point == '\n' ? "\n" : of(point));
    }
    return shown.toString();
  }

  /** Returns one character, or its escape. */
  static String of(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          escape(point);
      default -> Character.toString(point);
    };
  }

  private static String escape(int point) {
    return switch (point) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> String.format(point > 0xffff ? "\\u{%x}" : "\\u%04x", point);
    };
  }
}
