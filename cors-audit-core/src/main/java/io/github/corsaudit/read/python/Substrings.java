package io.github.corsaudit.read.python;

import io.github.corsaudit.model.Dialect;
import io.github.corsaudit.model.MatchMode;
import io.github.corsaudit.model.Origin;
import io.github.corsaudit.model.OriginRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A string where Starlette wants a list: {@code origin in "https://app.example.com"} is true for
 * every part of the string, {@code https://app.example.co} among them. Only parts that begin with a
 * scheme can be origins.
 */
final class Substrings {
  private static final Pattern ORIGIN = Pattern.compile("https?://[a-zA-Z0-9_.:\\[\\]-]+");
  private static final int LONGEST = 255;

  private Substrings() {}

  /** Returns the whole origins that the string names. */
  static List<Origin> origins(String text) {
    return found(text).stream().flatMap(part -> Origin.parse(part).stream()).toList();
  }

  /** Returns what is let in; nothing if no part of the string is an origin. */
  static Optional<OriginRule> of(String text) {
    List<String> parts = found(text);
    if (parts.isEmpty()) {
      return text.contains("null") ? Optional.of(new OriginRule.NullOrigin()) : Optional.empty();
    }
    String regex =
        parts.stream().distinct().map(Substrings::beginnings).collect(Collectors.joining("|"));
    return Optional.of(
        regex.length() > LONGEST * 8
            ? new OriginRule.Unresolved("every part of a long string")
            : new OriginRule.Pattern(
                regex + (text.contains("null") ? "|null" : ""),
                Dialect.PYTHON,
                MatchMode.FULL,
                false));
  }

  private static List<String> found(String text) {
    List<String> parts = new ArrayList<>();
    Matcher matcher = ORIGIN.matcher(text);
    while (matcher.find()) {
      parts.add(matcher.group());
    }
    return parts;
  }

  /** {@code https://ab} becomes {@code https://a(?:b)?}: each letter needs those before it. */
  private static String beginnings(String origin) {
    int host = origin.indexOf("://") + 4;
    StringBuilder regex = new StringBuilder(quoted(origin.substring(0, host)));
    for (int i = host; i < origin.length(); i++) {
      regex.append("(?:").append(quoted(origin.substring(i, i + 1)));
    }
    return regex.append(")?".repeat(origin.length() - host)).toString();
  }

  private static String quoted(String text) {
    return text.replaceAll("[.\\[\\]]", "\\\\$0");
  }
}
