package io.github.corsaudit.explain;

import io.github.corsaudit.model.Dialect;
import io.github.corsaudit.model.MatchMode;
import io.github.corsaudit.model.OriginRule;

/** The letters of flags that stand beside an expression, by dialect. */
final class PatternFlags {
  private PatternFlags() {}

  /** Returns the expression that these flags make of a text. */
  static OriginRule.Pattern apply(String flags, String text, Dialect dialect, MatchMode match)
      throws InvalidQuestion {
    for (int i = 0; i < flags.length(); i++) {
      if (known(dialect).indexOf(flags.charAt(i)) < 0) {
        throw new InvalidQuestion(
            dialect.text() + " has no flag " + Escaped.quoted(flags.substring(i, i + 1)));
      }
    }
    boolean atStart = flags.indexOf(anchor(dialect)) >= 0 && match == MatchMode.ANYWHERE;
    return new OriginRule.Pattern(
        text,
        dialect,
        atStart ? MatchMode.START : match,
        flags.indexOf('i') >= 0,
        flags.replace("i", ""));
  }

  private static String known(Dialect dialect) {
    return switch (dialect) {
      case PYTHON -> "aiLmsux";
      case JAVASCRIPT -> "dgimsuvy";
      case JAVA -> "dimsuxU";
      case PCRE -> "imsxuADUXSJn";
      case RUBY -> "imxounse";
      case RE2 -> "imsU";
      case DOTNET -> "imsnx";
      case GLOB -> "i";
    };
  }

  /** Returns the flag that lets a match begin at the start only; a blank where there is none. */
  private static char anchor(Dialect dialect) {
    return switch (dialect) {
      case JAVASCRIPT -> 'y';
      case PCRE -> 'A';
      default -> ' ';
    };
  }
}
