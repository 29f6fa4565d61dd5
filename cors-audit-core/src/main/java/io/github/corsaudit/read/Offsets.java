package io.github.corsaudit.read;

/** Turns a parser's positions, which count code points, into offsets, which count UTF-16 units. */
final class Offsets {
  private final int length;
  private final int[] starts;

  private Offsets(int length, int[] starts) {
    this.length = length;
    this.starts = starts;
  }

  static Offsets of(String text) {
    boolean pairs = text.chars().anyMatch(unit -> Character.isSurrogate((char) unit));
    return new Offsets(text.length(), pairs ? starts(text) : new int[0]);
  }

  private static int[] starts(String text) {
    int[] starts = new int[text.codePointCount(0, text.length())];
    int offset = 0;
    for (int i = 0; i < starts.length; i++) {
      starts[i] = offset;
      offset += Character.charCount(text.codePointAt(offset));
    }
    return starts;
  }

  /** Returns the offset at which a code point starts. */
  int of(int codePoint) {
    if (starts.length == 0) {
      return Math.min(codePoint, length);
    }
    return codePoint < starts.length ? starts[codePoint] : length;
  }
}
