package io.github.corsaudit.report;

import io.github.corsaudit.model.Span;

/**
 * The line of a file in which a span starts, fit to be shown, and marks under the span's part of
 * it. What is too wide is cut on both sides of the span.
 *
 * @param source the line
 * @param marks blanks and carets
 */
record Excerpt(String source, String marks) {
  private static final String CUT = "...";

  /** Draws a line, at most {@code width} columns wide. */
  static Excerpt of(String line, Span span, int width) {
    Cells cells = new Cells(line.stripTrailing());
    int start = cells.index(span.column());
    int end = span.endLine() > span.line() ? cells.count() : cells.index(span.endColumn());
    if (cells.width(0, cells.count()) <= width) {
      return draw(cells.text(0, cells.count()), cells.width(0, start), cells.width(start, end));
    }
    int room = width - 2 * CUT.length();
    int to = cells.forth(cells.back(start, room / 3), room);
    int from = cells.back(to, room);
    String before = from > 0 ? CUT : "";
    return draw(
        before + cells.text(from, to) + (to < cells.count() ? CUT : ""),
        before.length() + cells.width(from, start),
        cells.width(start, Math.min(end, to)));
  }

  private static Excerpt draw(String source, int blanks, int carets) {
    return new Excerpt(source, " ".repeat(blanks) + "^".repeat(Math.max(1, carets)));
  }
}
