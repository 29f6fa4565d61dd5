package io.github.corsaudit.read.nginx;

import io.github.corsaudit.model.Dialect;
import io.github.corsaudit.model.MatchMode;
import io.github.corsaudit.model.OriginRule;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How nginx's ways of comparing become sets of origins. */
final class OriginSets {
  private OriginSets() {}

  /** Returns the set of the origins that equal a text. */
  static OriginRule text(String text, boolean ignoreCase) {
    boolean opaque = ignoreCase ? text.equalsIgnoreCase("null") : text.equals("null");
    return opaque ? new OriginRule.NullOrigin() : new OriginRule.Exact(text, ignoreCase);
  }

  /** Returns the set of the origins in which nginx finds an expression. */
  static OriginRule regex(String text, boolean ignoreCase) {
    return new OriginRule.Pattern(text, Dialect.PCRE, MatchMode.ANYWHERE, ignoreCase);
  }

  /** Returns the origin of a set that holds a single one, as a browser would send it. */
  static Optional<String> single(OriginRule rule) {
    if (rule instanceof OriginRule.Exact exact) {
      return Optional.of(exact.ignoreCase() ? exact.text().toLowerCase(Locale.ROOT) : exact.text());
    }
    return rule instanceof OriginRule.NullOrigin ? Optional.of("null") : Optional.empty();
  }

  /** Returns an expression that matches just this text. */
  static String quote(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append("\\^$.|?*+()[]{}".indexOf(c) >= 0 ? "\\" : "").append(c);
    }
    return out.toString();
  }

  /** Returns the set of the origins that are in every one of some sets. */
  static OriginRule all(List<OriginRule> rules) {
    Optional<OriginRule> single =
        rules.stream().filter(rule -> !(rule instanceof OriginRule.Pattern)).findFirst();
    if (single.isPresent() || rules.size() == 1) {
      return single.orElse(rules.get(0));
    }
    StringBuilder text = new StringBuilder("^");
    for (OriginRule rule : rules) {
      OriginRule.Pattern pattern = (OriginRule.Pattern) rule;
      text.append("(?=.*(?").append(pattern.ignoreCase() ? "i:" : ":");
      text.append(pattern.text()).append("))");
    }
    return regex(text.toString(), false);
  }
}
