package io.github.corsaudit.report;

import io.github.corsaudit.check.Finding;
import io.github.corsaudit.model.AllowOrigin;
import io.github.corsaudit.model.CookieState;
import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Grant;
import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.Tri;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whom a policy lets in, in short.
 *
 * @param anyOrigin whether every website is let in
 * @param reason how it is let in: {@code star} or {@code reflects}; empty unless every one is
 * @param credentials whether some origin that is let in may send the user's cookies
 */
record Admittance(Tri anyOrigin, Optional<String> reason, Tri credentials) {
  /** Rules that find just this in expressions, which only an analysis can judge. */
  private static final Set<String> OPEN =
      Set.of(
          "any-origin",
          "any-origin-with-credentials",
          "wildcard-origin",
          "wildcard-with-credentials");

  private static final String UNRESOLVED = "unresolved-policy";

  /** Judges a policy by its grants and by what was found about it. */
  static Admittance of(CorsPolicy policy, List<Finding> about) {
    Tri credentials =
        policy.grants().stream()
            .filter(grant -> grant.on().actual() && !grant.answer().refuses())
            .map(grant -> grant.answer().credentials().value().granted())
            .reduce(Tri.NO, Tri::or);
    Tri declared = Tri.NO;
    for (Grant grant : policy.grants()) {
      Tri open = open(grant);
      if (open.isYes()) {
        boolean star = grant.answer().allowOrigin().value() instanceof AllowOrigin.Star;
        return new Admittance(open, Optional.of(reason(star)), credentials);
      }
      declared = declared.or(open);
      if (last(grant)) {
        break;
      }
    }
    return byFindings(declared, credentials, about);
  }

  private static Admittance byFindings(Tri declared, Tri credentials, List<Finding> about) {
    Optional<Finding> proof = about.stream().filter(f -> OPEN.contains(f.rule())).findFirst();
    if (proof.isPresent()) {
      boolean star = proof.get().witness().filter(w -> w.allowOrigin().equals("*")).isPresent();
      return new Admittance(Tri.YES, Optional.of(reason(star)), credentials);
    }
    boolean unresolved = about.stream().anyMatch(finding -> finding.rule().equals(UNRESOLVED));
    Tri any = unresolved ? declared.or(Tri.UNKNOWN) : declared;
    return new Admittance(any, Optional.empty(), credentials);
  }

  private static String reason(boolean star) {
    return star ? "star" : "reflects";
  }

  private static Tri open(Grant grant) {
    AllowOrigin sent = grant.answer().allowOrigin().value();
    if (!grant.on().actual()
        || sent instanceof AllowOrigin.Absent
        || sent instanceof AllowOrigin.Fixed) {
      return Tri.NO;
    }
    Tri letsIn = sent instanceof AllowOrigin.Unknown ? Tri.UNKNOWN : Tri.YES;
    return everyone(grant.origins().value()).and(letsIn);
  }

  private static Tri everyone(OriginRule rule) {
    if (rule instanceof OriginRule.Unresolved) {
      return Tri.UNKNOWN;
    }
    return Tri.of(rule instanceof OriginRule.Any || rule instanceof OriginRule.Reflected);
  }

  /** A grant that fits every request leaves none for those that follow. */
  private static boolean last(Grant grant) {
    return grant.on().actual()
        && grant.cookie() == CookieState.ANY
        && everyone(grant.origins().value()).isYes();
  }
}
