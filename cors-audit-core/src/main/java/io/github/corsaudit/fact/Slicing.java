package io.github.corsaudit.fact;

import io.github.corsaudit.model.AllowOrigin;
import io.github.corsaudit.model.CookieState;
import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Grant;
import io.github.corsaudit.model.Origin;
import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.Tri;
import io.github.corsaudit.origin.Admissions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Cuts a policy into slices. "Is a stranger let in" and "with credentials" must be answered for the
 * same answer, or a public {@code *} beside one trusted origin with credentials would look like a
 * hole.
 */
record Slicing(CorsPolicy policy, Function<CorsPolicy, Admissions> analysis) {

  /** What all answers of a slice that let somebody in have in common. */
  private record Kind(Tri credentials, boolean star) {
    static Kind of(Grant grant) {
      return new Kind(
          grant.answer().credentials().value().granted(),
          grant.answer().allowOrigin().value() instanceof AllowOrigin.Star);
    }
  }

  List<PolicyView> views() {
    List<PolicyView> views = new ArrayList<>();
    views.addAll(views(true));
    if (policy.grants().stream().anyMatch(grant -> grant.cookie() != CookieState.ANY)) {
      views.addAll(views(false));
    }
    return views;
  }

  /** Returns whether a grant answers requests that carry cookies, or those that carry none. */
  static boolean answers(Grant grant, boolean withCookies) {
    CookieState otherwise = withCookies ? CookieState.ABSENT : CookieState.PRESENT;
    return grant.on().actual() && grant.cookie() != otherwise;
  }

  private List<PolicyView> views(boolean withCookies) {
    List<Grant> grants =
        policy.grants().stream().filter(grant -> answers(grant, withCookies)).toList();
    List<Kind> kinds =
        grants.stream()
            .filter(grant -> !grant.answer().refuses())
            .map(Kind::of)
            .distinct()
            .toList();
    if (kinds.isEmpty()) {
      return List.of(new PolicyView(policy, policy.withGrants(grants), withCookies, analysis));
    }
    return kinds.stream()
        .map(kind -> new PolicyView(policy, slice(grants, kind), withCookies, analysis))
        .toList();
  }

  private CorsPolicy slice(List<Grant> grants, Kind kind) {
    List<Grant> kept = grants.stream().filter(grant -> belongs(grant, kind)).toList();
    return withTrusted(grants.stream().filter(grant -> !kept.contains(grant))).withGrants(kept);
  }

  private static boolean belongs(Grant grant, Kind kind) {
    return grant.answer().refuses() || Kind.of(grant).equals(kind);
  }

  // What the grants left out name is meant to be let in all the same.
  private CorsPolicy withTrusted(Stream<Grant> leftOut) {
    List<Origin> named =
        leftOut.map(grant -> grant.origins().value()).flatMap(Slicing::named).toList();
    return CorsPolicy.of(policy.system(), policy.kind(), policy.at())
        .scope(policy.scope())
        .trusted(policy.trusted())
        .trusted(named)
        .confidence(policy.confidence())
        .development(policy.development())
        .build();
  }

  private static Stream<Origin> named(OriginRule rule) {
    return rule instanceof OriginRule.Exact exact
        ? Origin.parse(exact.text()).stream()
        : Stream.empty();
  }
}
