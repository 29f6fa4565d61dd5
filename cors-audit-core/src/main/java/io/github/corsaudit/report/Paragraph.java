package io.github.corsaudit.report;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines between words. */
final class Paragraph {
  private Paragraph() {}

  /**
   * Returns the lines of a text, none longer than {@code width} unless a word is; lines that begin
   * with blanks keep them, and stay unbroken.
   */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    for (String line : text.strip().split("\n", -1)) {
      if (line.startsWith(" ") || line.length() <= width) {
        lines.add(line.stripTrailing());
      } else {
        lines.addAll(fill(line, width));
      }
    }
    return lines;
  }

  private static List<String> fill(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" +", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
