package io.github.corsaudit.origin;

import java.util.function.IntPredicate;

/**
 * A set of ASCII characters. Origins hold no others, so expressions are only ever read as sets of
 * ASCII text.
 *
 * @param low a bit for each of the characters 0 to 63
 * @param high a bit for each of the characters 64 to 127
 */
record AsciiSet(long low, long high) {
  static final int SIZE = 128;
  static final AsciiSet NONE = new AsciiSet(0, 0);
  static final AsciiSet ALL = new AsciiSet(-1, -1);
  static final AsciiSet DIGIT = range('0', '9');
  static final AsciiSet LOWER = range('a', 'z');
  static final AsciiSet UPPER = range('A', 'Z');
  static final AsciiSet LETTER = LOWER.or(UPPER);
  static final AsciiSet WORD = LETTER.or(DIGIT).or(of('_'));
  static final AsciiSet SPACE = range('\t', '\r').or(of(' '));

  /** Returns the set of one character; empty if it is not ASCII. */
  static AsciiSet of(int c) {
    if (c < 0 || c >= SIZE) {
      return NONE;
    }
    return c < 64 ? new AsciiSet(1L << c, 0) : new AsciiSet(0, 1L << (c - 64));
  }

  /** Returns whether a text is made of ASCII characters alone. */
  static boolean holdsAll(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= SIZE) {
        return false;
      }
    }
    return true;
  }

  /** Returns the characters of a text. */
  static AsciiSet of(String text) {
    return text.chars().mapToObj(AsciiSet::of).reduce(NONE, AsciiSet::or);
  }

  /** Returns the ASCII characters from {@code first} to {@code last}, both included. */
  static AsciiSet range(int first, int last) {
    return where(c -> c >= first && c <= last);
  }

  /** Returns the characters that a test holds for. */
  static AsciiSet where(IntPredicate test) {
    long low = 0;
    long high = 0;
    for (int c = 0; c < 64; c++) {
      low |= test.test(c) ? 1L << c : 0;
      high |= test.test(c + 64) ? 1L << c : 0;
    }
    return new AsciiSet(low, high);
  }

  boolean contains(int c) {
    return c >= 0 && c < SIZE && ((c < 64 ? low >>> c : high >>> (c - 64)) & 1) != 0;
  }

  boolean isEmpty() {
    return (low | high) == 0;
  }

  /** Returns the least character, or {@link #SIZE} if there is none. */
  int first() {
    return low != 0 ? Long.numberOfTrailingZeros(low) : 64 + Long.numberOfTrailingZeros(high);
  }

  int size() {
    return Long.bitCount(low) + Long.bitCount(high);
  }

  AsciiSet or(AsciiSet other) {
    return new AsciiSet(low | other.low, high | other.high);
  }

  AsciiSet and(AsciiSet other) {
    return new AsciiSet(low & other.low, high & other.high);
  }

  AsciiSet not() {
    return new AsciiSet(~low, ~high);
  }

  AsciiSet minus(AsciiSet other) {
    return and(other.not());
  }

  /** Returns the set with each letter's other case. */
  AsciiSet ignoringCase() {
    long letters = LETTER.high;
    long upper = high & UPPER.high;
    long lower = high & letters & ~UPPER.high;
    return new AsciiSet(low, high | upper << 32 | lower >>> 32);
  }
}
