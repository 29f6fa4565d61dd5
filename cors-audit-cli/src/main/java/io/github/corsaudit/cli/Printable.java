package io.github.corsaudit.cli;

/** Makes text from outside safe for a terminal. */
final class Printable {
  private Printable() {}

  /** Returns the text with everything replaced that could steer a terminal. */
  static String text(String text) {
    return text.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
  }
}
