package io.github.corsaudit.read.spring;

import io.github.corsaudit.model.Dialect;
import io.github.corsaudit.model.MatchMode;
import io.github.corsaudit.model.OriginRule;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How Spring compares origins, measured on Framework 7.0: entries of {@code allowed-origins}
 * without case; patterns with it, {@code *} for any run of characters, over dots, slashes and all.
 * One slash at the end of an entry does not count.
 */
final class OriginPatterns {
  static final String ALL = "*";
  private static final Pattern PORTS = Pattern.compile("(.*):\\[(\\*|\\d+(?:,\\d+)*)]");
  private static final Set<Character> SPECIAL =
      Set.of('\\', '.', '[', ']', '(', ')', '{', '}', '^', '$', '|', '?', '+');

  private OriginPatterns() {}

  /** Returns what an entry of {@code allowed-origins} lets in. */
  static OriginRule exact(String entry) {
    String text = stripped(entry);
    if (text.equals(ALL)) {
      return new OriginRule.Any();
    }
    return text.equalsIgnoreCase("null")
        ? new OriginRule.NullOrigin()
        : new OriginRule.Exact(text, true);
  }

  /** Returns what an entry of {@code allowed-origin-patterns} lets in. */
  static OriginRule pattern(String entry) {
    String text = stripped(entry);
    Matcher ports = PORTS.matcher(text);
    if (text.equals(ALL)) {
      return new OriginRule.Reflected();
    }
    if (ports.matches()) {
      String list = ports.group(2);
      String port = list.equals(ALL) ? "(:\\d+)?" : ":(" + list.replace(',', '|') + ")";
      return regex(expression(ports.group(1)) + port);
    }
    if (text.contains(ALL)) {
      return regex(expression(text));
    }
    return text.equals("null") ? new OriginRule.NullOrigin() : new OriginRule.Exact(text, false);
  }

  private static OriginRule regex(String expression) {
    return new OriginRule.Pattern(expression, Dialect.JAVA, MatchMode.FULL, false);
  }

  private static String expression(String glob) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < glob.length(); i++) {
      char next = glob.charAt(i);
      out.append(next == '*' ? "." : SPECIAL.contains(next) ? "\\" : "").append(next);
    }
    return out.toString();
  }

  private static String stripped(String entry) {
    return entry.endsWith("/") ? entry.substring(0, entry.length() - 1) : entry;
  }
}
