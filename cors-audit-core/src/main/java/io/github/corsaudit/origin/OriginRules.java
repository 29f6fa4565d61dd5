package io.github.corsaudit.origin;

import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.Tri;
import java.util.Optional;

/** Decides whether one origin is in the set that a rule describes. */
public final class OriginRules {
  private OriginRules() {}

  /** Returns whether a rule's set holds an origin: the {@code Origin} header, raw. */
  public static Tri matches(OriginRule rule, String origin) {
    return OriginMatcher.of(rule).matches(origin);
  }

  /**
   * Returns whether a rule lets in a request without an {@code Origin} header: only {@link
   * OriginRule.Any} does, and a rule that could not be read may.
   */
  public static Tri matchesNone(OriginRule rule) {
    return rule instanceof OriginRule.Unresolved
        ? Tri.UNKNOWN
        : Tri.of(rule instanceof OriginRule.Any);
  }

  /** Returns whether a rule fits a request with this {@code Origin} header, if it has one. */
  public static Tri matches(OriginRule rule, Optional<String> origin) {
    return origin.map(text -> matches(rule, text)).orElseGet(() -> matchesNone(rule));
  }
}
