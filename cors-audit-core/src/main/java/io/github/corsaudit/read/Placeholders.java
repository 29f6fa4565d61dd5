package io.github.corsaudit.read;

import java.util.regex.Pattern;

/**
 * Build tools replace {@code @name@} in resource files before YAML sees them; in the sources it is
 * no YAML, since a plain value must not start with {@code @}. The first mark is hidden behind a
 * character of the private use area while the file is parsed, so that no position moves.
 */
final class Placeholders {
  private static final char HIDDEN = '\uE000';
  private static final Pattern START = Pattern.compile("(?<=[:\\-] {1,40})@(?=[\\w.-]+@)");

  private Placeholders() {}

  /** Returns the text with the placeholders hidden. */
  static String hide(String text) {
    return text.indexOf('@') < 0 ? text : START.matcher(text).replaceAll(String.valueOf(HIDDEN));
  }

  /** Returns a plain value's text as it was written. */
  static String show(String text) {
    return !text.isEmpty() && text.charAt(0) == HIDDEN ? "@" + text.substring(1) : text;
  }
}
