package io.github.corsaudit.origin;

import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.Tri;
import java.util.Locale;

/** Decides whether the set that a rule describes holds an origin. */
@FunctionalInterface
interface OriginMatcher {
  /** What browsers send for the opaque origin. */
  String OPAQUE = "null";

  /** Takes the raw {@code Origin} header. */
  Tri matches(String origin);

  /** Returns the test that a rule is. */
  static OriginMatcher of(OriginRule rule) {
    if (rule instanceof OriginRule.Exact exact) {
      return exact(exact);
    }
    if (rule instanceof OriginRule.Pattern pattern) {
      return pattern(pattern);
    }
    if (rule instanceof OriginRule.Sampled sampled) {
      return origin -> Tri.of(sampled.origin().equals(origin));
    }
    if (rule instanceof OriginRule.NullOrigin) {
      return origin -> Tri.of(origin.equals(OPAQUE));
    }
    Tri always = rule instanceof OriginRule.Unresolved ? Tri.UNKNOWN : Tri.YES;
    return origin -> always;
  }

  private static OriginMatcher exact(OriginRule.Exact exact) {
    if (!exact.ignoreCase()) {
      return origin -> Tri.of(exact.text().equals(origin));
    }
    String text = exact.text().toLowerCase(Locale.ROOT);
    return origin -> Tri.of(text.equals(origin.toLowerCase(Locale.ROOT)));
  }

  private static OriginMatcher pattern(OriginRule.Pattern pattern) {
    PatternLanguage language = PatternLanguage.of(pattern);
    // Sets hold what browsers send, which is ASCII; of other texts nothing is known.
    return origin -> AsciiSet.holdsAll(origin) ? language.admits(origin) : Tri.UNKNOWN;
  }
}
