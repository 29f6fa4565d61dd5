package io.github.corsaudit.rule;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The places in a rule's message that are filled in for each finding. */
public final class Placeholders {
  /** What a policy governs. */
  public static final String SCOPE = "scope";

  /** The framework or server. */
  public static final String SYSTEM = "system";

  /** The origin that proves the finding. */
  public static final String WITNESS = "witness";

  /** Which browsers send that origin, in words: {@code all browsers}. */
  public static final String SENDERS = "senders";

  /** What exactly makes the rule fire. */
  public static final String DETAIL = "detail";

  /** All names that may stand in braces. */
  static final List<String> NAMES = List.of(SCOPE, SYSTEM, WITNESS, SENDERS, DETAIL);

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

  private Placeholders() {}

  /** Returns the names that stand in braces, in order. */
  static List<String> in(String message) {
    return PLACEHOLDER.matcher(message).results().map(result -> result.group(1)).toList();
  }

  /** Returns the message with each placeholder replaced by its value. */
  public static String fill(String message, Map<String, String> values) {
    return PLACEHOLDER
        .matcher(message)
        .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "")));
  }
}
