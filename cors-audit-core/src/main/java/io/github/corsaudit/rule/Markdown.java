package io.github.corsaudit.rule;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes plain text so that Markdown shows it as it is. */
final class Markdown {
  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>#]");
  private static final Pattern BACKTICKS = Pattern.compile("`+");

  private Markdown() {}

  /** Returns plain text in which nothing is taken for markup. */
  static String text(String plain) {
    return SPECIAL
        .matcher(plain)
        .replaceAll(found -> Matcher.quoteReplacement("\\" + found.group()));
  }

  /** Returns text as code within a line. */
  static String code(String plain) {
    String ticks = "`".repeat(longestRun(plain) + 1);
    return ticks.length() == 1 ? ticks + plain + ticks : ticks + " " + plain + " " + ticks;
  }

  /** Returns a block of code with its end of line. */
  static String fenced(String language, String content) {
    String fence = "`".repeat(Math.max(3, longestRun(content) + 1));
    return fence + language + "\n" + content.stripTrailing() + "\n" + fence + "\n";
  }

  private static int longestRun(String text) {
    return BACKTICKS.matcher(text).results().mapToInt(run -> run.group().length()).max().orElse(0);
  }
}
