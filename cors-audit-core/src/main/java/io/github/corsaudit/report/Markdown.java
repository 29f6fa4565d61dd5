package io.github.corsaudit.report;

import java.util.List;

/** What text reports take from the Markdown in rules. */
final class Markdown {
  private static final String FENCE = "```";

  private Markdown() {}

  /** Returns the first paragraph, on one line. */
  static String firstParagraph(String markdown) {
    return markdown.strip().split("\n\\s*\n", 2)[0].replaceAll("\\s*\n\\s*", " ");
  }

  /**
   * Returns the text with one line for each paragraph and each item of a list; lines of code stay
   * as they are, indented, without their fences.
   */
  static String unfilled(String markdown) {
    StringBuilder text = new StringBuilder();
    boolean code = false;
    boolean open = false;
    for (String line : List.of(markdown.strip().split("\n", -1))) {
      if (line.strip().startsWith(FENCE)) {
        code = !code;
        open = false;
        continue;
      }
      boolean joins = open && !code && continues(line);
      text.append(text.isEmpty() ? "" : joins ? " " : "\n");
      text.append(code ? "    " + line : line.stripTrailing());
      open = !code && prose(line);
    }
    return text.toString();
  }

  private static boolean prose(String line) {
    return !line.isBlank() && !line.startsWith(" ");
  }

  private static boolean continues(String line) {
    return prose(line) && !line.matches("(?:[-*+]|[0-9]+\\.) .*");
  }
}
