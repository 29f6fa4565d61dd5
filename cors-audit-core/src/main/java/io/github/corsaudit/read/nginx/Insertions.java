package io.github.corsaudit.read.nginx;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises what template engines leave in a file that they are yet to fill in. */
final class Insertions {
  private static final Pattern CONTROL =
      Pattern.compile(
          "\\{%|<%|\\{\\{[#/^]|\\{\\{-?\\s*(?:if|else|end|range|with|define|block|template)\\b");
  private static final Pattern EXPRESSION = Pattern.compile("\\{\\{.*?}}", Pattern.DOTALL);
  private static final Pattern ALONE =
      Pattern.compile("(?:\\{\\{[^\\n]*?}}|\\$\\{\\w+})[ \\t]*(?:#.*)?(?=\\r?\\n|$)");

  private Insertions() {}

  /** Returns where the first template statement stands that decides what the file holds. */
  static Optional<Integer> firstStatement(String text) {
    Matcher matcher = CONTROL.matcher(text);
    return matcher.find() ? Optional.of(matcher.start()) : Optional.empty();
  }

  /** Returns the first template expression within a value. */
  static Optional<String> firstExpression(String value) {
    Matcher matcher = EXPRESSION.matcher(value);
    return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
  }

  /**
   * Returns the end of a template expression that fills a line of its own where a directive could
   * start, or {@code at} where there is none.
   */
  static int endOfInsertion(String text, int at) {
    char c = text.charAt(at);
    if (c != '{' && c != '$') {
      return at;
    }
    Matcher matcher = ALONE.matcher(text).region(at, text.length());
    return matcher.lookingAt() ? matcher.end() : at;
  }
}
