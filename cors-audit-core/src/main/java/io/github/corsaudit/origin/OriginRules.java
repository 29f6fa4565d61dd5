package io.github.corsaudit.origin;

import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.Tri;
import java.util.Optional;

/** Decides whether one origin is in the set that a rule describes. */
public final class OriginRules {
  private static final String OPAQUE = "null";

  private OriginRules() {}

  /**
   * Returns whether a rule's set holds an origin.
   *
   * @param origin the {@code Origin} header, raw; empty where the request has none
   */
  public static Tri matches(OriginRule rule, Optional<String> origin) {
    if (origin.isPresent()) {
      return matches(rule, origin.get());
    }
    if (rule instanceof OriginRule.Unresolved) {
      return Tri.UNKNOWN;
    }
    return Tri.of(rule instanceof OriginRule.Any);
  }

  /** Returns whether a rule's set holds an origin: the {@code Origin} header, raw. */
  public static Tri matches(OriginRule rule, String origin) {
    if (rule instanceof OriginRule.Exact exact) {
      return Tri.of(equal(exact, origin));
    }
    if (rule instanceof OriginRule.Pattern) {
      return Tri.UNKNOWN;
    }
    if (rule instanceof OriginRule.Sampled sampled) {
      return Tri.of(sampled.origin().equals(origin));
    }
    if (rule instanceof OriginRule.NullOrigin) {
      return Tri.of(origin.equals(OPAQUE));
    }
    return rule instanceof OriginRule.Unresolved ? Tri.UNKNOWN : Tri.YES;
  }

  private static boolean equal(OriginRule.Exact exact, String origin) {
    return exact.ignoreCase() ? exact.text().equalsIgnoreCase(origin) : exact.text().equals(origin);
  }
}
