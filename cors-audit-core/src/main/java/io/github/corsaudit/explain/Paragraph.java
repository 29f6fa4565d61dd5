package io.github.corsaudit.explain;

/** A thought, broken into lines that fit a terminal. */
final class Paragraph {
  private static final int WIDTH = 100;

  /** A space, but none within the brackets that name a section. */
  private static final String WORD_END = " (?![^\\[\\]]*\\])";

  private Paragraph() {}

  /** Returns the text behind a bullet, its further lines indented, with a line end. */
  static String wrapped(String bullet, String text) {
    String indent = " ".repeat(bullet.length());
    StringBuilder lines = new StringBuilder(bullet);
    int column = bullet.length();
    for (String word : text.split(WORD_END, -1)) {
      boolean first = column == bullet.length();
      if (!first && column + 1 + word.length() > WIDTH) {
        lines.append('\n').append(indent);
        column = bullet.length();
        first = true;
      }
      lines.append(first ? "" : " ").append(word);
      column += word.length() + (first ? 0 : 1);
    }
    return lines.append('\n').toString();
  }
}
