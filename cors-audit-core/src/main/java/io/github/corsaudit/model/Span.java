package io.github.corsaudit.model;

/**
 * A stretch of text in a file. Lines and columns count from 1, columns in UTF-16 units; the end
 * column is the one after the last character.
 */
public record Span(int line, int column, int endLine, int endColumn) {
  /** Checks that the span lies in order. */
  public Span {
    if (line < 1 || column < 1 || endLine < line || (endLine == line && endColumn < column)) {
      throw new IllegalArgumentException(
          "no such span: " + line + ":" + column + "-" + endLine + ":" + endColumn);
    }
  }

  /** Returns a span of no width at the start of a line. */
  public static Span atLine(int line) {
    return new Span(line, 1, line, 1);
  }
}
