package io.github.corsaudit.report;

/** What reports take from the Markdown in rules. */
final class Markdown {
  private Markdown() {}

  /** Returns the first paragraph, on one line. */
  static String firstParagraph(String markdown) {
    return markdown.strip().split("\n\\s*\n", 2)[0].replaceAll("\\s*\n\\s*", " ");
  }
}
