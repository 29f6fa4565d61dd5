package io.github.corsaudit.report;

import io.github.corsaudit.model.Severity;

/** How parts of the text report are set off, by ECMA-48 "select graphic rendition". */
enum Ink {
  CRITICAL("1;31"),
  HIGH("31"),
  MEDIUM("33"),
  LOW("36"),
  INFO("34"),
  STRONG("1"),
  FAINT("2");

  private final String rendition;

  Ink(String rendition) {
    this.rendition = rendition;
  }

  /** Returns a severity's colour. */
  static Ink of(Severity severity) {
    return switch (severity) {
      case CRITICAL -> CRITICAL;
      case HIGH -> HIGH;
      case MEDIUM -> MEDIUM;
      case LOW -> LOW;
      case INFO -> INFO;
    };
  }

  /** Returns the text in this colour, or as it is where no colours are wanted. */
  String on(String text, boolean color) {
    return color && !text.isEmpty() ? "\u001b[" + rendition + "m" + text + "\u001b[0m" : text;
  }
}
