package io.github.corsaudit.report;

/** A line as a terminal shows it: characters, each some columns wide. Indices count from 0. */
final class Cells {
  private static final String TAB = "    ";

  private final int[] points;

  Cells(String line) {
    points = line.codePoints().toArray();
  }

  /** Returns the number of characters. */
  int count() {
    return points.length;
  }

  /** Returns the index of the character at a column of the file: in UTF-16 units, from 1. */
  int index(int column) {
    int unit = 1;
    int index = 0;
    while (index < points.length && unit < column) {
      unit += Character.charCount(points[index++]);
    }
    return index;
  }

  /** Returns how wide a part is shown. */
  int width(int from, int to) {
    int sum = 0;
    for (int i = from; i < to; i++) {
      sum += width(points[i]);
    }
    return sum;
  }

  /** Returns a part as it is shown. */
  String text(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append(shown(points[i]));
    }
    return text.toString();
  }

  /** Returns the first index from which no more than {@code room} columns lead to {@code to}. */
  int back(int to, int room) {
    int from = to;
    for (int left = room; from > 0 && left >= width(points[from - 1]); from--) {
      left -= width(points[from - 1]);
    }
    return from;
  }

  /** Returns the last index to which no more than {@code room} columns lead from {@code from}. */
  int forth(int from, int room) {
    int to = from;
    for (int left = room; to < points.length && left >= width(points[to]); to++) {
      left -= width(points[to]);
    }
    return to;
  }

  private static String shown(int point) {
    return point == '\t' ? TAB : Printable.of(point);
  }

  private static int width(int point) {
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return wide(point) ? 2 : shown(point).codePointCount(0, shown(point).length());
  }

  /** The blocks whose characters terminals draw over two columns (Unicode, annex 11). */
  private static boolean wide(int point) {
    return (point >= 0x1100 && point <= 0x115f)
        || (point >= 0x2e80 && point <= 0xa4cf)
        || (point >= 0xac00 && point <= 0xd7a3)
        || (point >= 0xf900 && point <= 0xfaff)
        || (point >= 0xff01 && point <= 0xff60)
        || (point >= 0x1f300 && point <= 0x1faff)
        || (point >= 0x20000 && point <= 0x3fffd);
  }
}
