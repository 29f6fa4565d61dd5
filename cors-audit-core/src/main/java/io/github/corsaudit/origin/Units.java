package io.github.corsaudit.origin;

import io.github.corsaudit.model.Dialect;

/** Counts the units in which engines see a character. */
final class Units {
  private Units() {}

  /** Returns of how many units a character is made. */
  static int of(int codePoint, Dialect dialect, Flags flags) {
    if (codePoint < AsciiSet.SIZE || flags.has(Flag.UNICODE)) {
      return 1;
    }
    return switch (dialect) {
      case JAVASCRIPT, DOTNET -> Character.charCount(codePoint);
      case PCRE -> codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
      default -> 1;
    };
  }
}
