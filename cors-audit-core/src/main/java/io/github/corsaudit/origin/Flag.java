package io.github.corsaudit.origin;

import io.github.corsaudit.model.Dialect;
import java.util.Optional;

/** What the flags of expressions change, whatever their letters are. */
enum Flag {
  IGNORE_CASE,
  /** Blanks and comments may stand between the parts. */
  SPACED,
  /** Blanks may stand in classes, too. */
  SPACED_CLASSES,
  /** The dot matches line breaks. */
  DOT_ALL,
  /** {@code ^} and {@code $} match at lines. */
  MULTILINE,
  /** {@code \n} alone breaks lines. */
  UNIX_LINES,
  /** {@code $} is the very end. */
  DOLLAR_IS_END,
  /** Letters beyond ASCII have cases; in JavaScript, the strict syntax. */
  UNICODE,
  /** Classes are those of ASCII. */
  ASCII,
  /** JavaScript's classes with strings and operators. */
  SETS,
  /** Matching begins at the text's start. */
  ANCHORED,
  /** Quantifiers are lazy, and greedy with a question mark. */
  UNGREEDY,
  /** Groups capture only if they have a name. */
  NAMED_ONLY,
  /** Nothing that matters here. */
  IDLE;

  /** Returns the flag of a letter that may stand in an expression. */
  static Optional<Flag> inside(Dialect dialect, char letter) {
    return switch (dialect) {
      case JAVA ->
          pick(
              letter,
              "imsxduU",
              IGNORE_CASE,
              MULTILINE,
              DOT_ALL,
              SPACED,
              UNIX_LINES,
              UNICODE,
              UNICODE);
      case PYTHON -> pick(letter, "imsxau", IGNORE_CASE, MULTILINE, DOT_ALL, SPACED, ASCII, IDLE);
      case PCRE ->
          pick(
              letter,
              "imsxUnJ",
              IGNORE_CASE,
              MULTILINE,
              DOT_ALL,
              SPACED,
              UNGREEDY,
              NAMED_ONLY,
              IDLE);
      case RUBY -> pick(letter, "imxadu", IGNORE_CASE, DOT_ALL, SPACED, IDLE, IDLE, IDLE);
      case RE2 -> pick(letter, "imsU", IGNORE_CASE, MULTILINE, DOT_ALL, UNGREEDY);
      case DOTNET -> pick(letter, "imsxn", IGNORE_CASE, MULTILINE, DOT_ALL, SPACED, NAMED_ONLY);
      case JAVASCRIPT -> pick(letter, "ims", IGNORE_CASE, MULTILINE, DOT_ALL);
      case GLOB -> Optional.empty();
    };
  }

  /** Returns the flag of a letter that may stand beside an expression. */
  static Optional<Flag> beside(Dialect dialect, char letter) {
    Optional<Flag> own =
        switch (dialect) {
          case JAVASCRIPT -> pick(letter, "uvygd", UNICODE, SETS, ANCHORED, IDLE, IDLE);
          case PCRE -> pick(letter, "ADuXS", ANCHORED, DOLLAR_IS_END, UNICODE, IDLE, IDLE);
          case RUBY -> pick(letter, "ones", IDLE, IDLE, IDLE, IDLE);
          case GLOB -> pick(letter, "i", IGNORE_CASE);
          default -> Optional.empty();
        };
    return own.isPresent() ? own : inside(dialect, letter);
  }

  private static Optional<Flag> pick(char letter, String letters, Flag... flags) {
    int index = letters.indexOf(letter);
    return index < 0 ? Optional.empty() : Optional.of(flags[index]);
  }
}
