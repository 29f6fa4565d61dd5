package io.github.corsaudit.origin;

import io.github.corsaudit.model.Dialect;
import java.util.List;

/**
 * What stands for one character in an expression.
 *
 * @param codePoint the character, or -1 for a set
 * @param characters the set, if it is one
 */
record Item(int codePoint, AsciiSet characters) {
  private static final int SET = -1;

  /** A character beyond ASCII that ignoring case makes equal to letters of ASCII. */
  private record Fold(int codePoint, AsciiSet letters, List<Dialect> dialects) {}

  private static final List<Dialect> PLAIN =
      List.of(Dialect.JAVA, Dialect.PYTHON, Dialect.JAVASCRIPT, Dialect.RE2);
  private static final List<Dialect> DOTTED = List.of(Dialect.JAVA, Dialect.PYTHON);
  private static final List<Fold> FOLDS =
      List.of(
          new Fold(0x212a, AsciiSet.of("kK"), PLAIN),
          new Fold(0x17f, AsciiSet.of("sS"), PLAIN),
          new Fold(0x130, AsciiSet.of("iI"), DOTTED),
          new Fold(0x131, AsciiSet.of("iI"), DOTTED));

  Item(int codePoint) {
    this(codePoint, AsciiSet.NONE);
  }

  Item(AsciiSet characters) {
    this(SET, characters);
  }

  boolean isSet() {
    return codePoint == SET;
  }

  /** Returns the ASCII characters that this matches. */
  AsciiSet set(Cursor in, Flags flags) {
    return isSet() ? characters : range(codePoint, codePoint, in, flags);
  }

  /** Returns the ASCII characters that a range of characters matches. */
  static AsciiSet range(int first, int last, Cursor in, Flags flags) {
    AsciiSet set = AsciiSet.range(first, last);
    if (!flags.has(Flag.IGNORE_CASE)) {
      return set;
    }
    AsciiSet folded = set.ignoringCase();
    boolean beyond = last >= AsciiSet.SIZE && folds(in, flags);
    return beyond ? folded.or(lettersBeyond(first, last, in)) : folded;
  }

  private static AsciiSet lettersBeyond(int first, int last, Cursor in) {
    AsciiSet letters = AsciiSet.NONE;
    for (Fold fold : FOLDS) {
      if (fold.codePoint() >= first && fold.codePoint() <= last) {
        if (in.is(Dialect.RUBY) || in.is(Dialect.DOTNET) || in.is(Dialect.PCRE)) {
          throw in.unsupported("a letter beyond ASCII without regard to case");
        }
        letters = fold.dialects().contains(in.dialect()) ? letters.or(fold.letters()) : letters;
      }
    }
    return letters;
  }

  /** Returns whether letters beyond ASCII have cases. */
  private static boolean folds(Cursor in, Flags flags) {
    return switch (in.dialect()) {
      case JAVA, JAVASCRIPT, PCRE -> flags.has(Flag.UNICODE);
      case PYTHON -> !flags.has(Flag.ASCII);
      default -> true;
    };
  }
}
