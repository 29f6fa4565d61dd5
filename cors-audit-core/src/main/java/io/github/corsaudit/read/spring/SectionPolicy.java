package io.github.corsaudit.read.spring;

import io.github.corsaudit.model.AllowOrigin;
import io.github.corsaudit.model.Answer;
import io.github.corsaudit.model.CookieState;
import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Credentials;
import io.github.corsaudit.model.Grant;
import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.RequestKind;
import io.github.corsaudit.model.Scope;
import io.github.corsaudit.model.Sourced;
import io.github.corsaudit.model.TokenSet;
import io.github.corsaudit.model.Tri;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Applies the semantics of Spring's {@code CorsConfiguration} to a section. */
final class SectionPolicy {
  private final CorsSection section;
  private final Provenance.InFile at;
  private final SectionFlaws flaws;

  private SectionPolicy(CorsSection section) {
    this.section = section;
    this.at = section.at();
    this.flaws = new SectionFlaws(section, at);
  }

  /** Returns the policy that a section declares for some paths. */
  static CorsPolicy of(CorsSection section, Scope scope) {
    return new SectionPolicy(section).policy(scope);
  }

  private CorsPolicy policy(Scope scope) {
    List<Sourced<OriginRule>> rules = rules();
    CorsPolicy.Builder policy = CorsPolicy.declared("spring", at).scope(scope);
    flaws.ignoredKeys();
    flaws.ignoredSection(rules.isEmpty());
    Tri credentials = flaws.truth(CorsKey.CREDENTIALS);
    Tri privateNetwork = flaws.truth(CorsKey.PRIVATE_NETWORK);
    boolean star = !rules.isEmpty() && rules.get(0).value() instanceof OriginRule.Any;
    if (star) {
      flaws.refusedWithStar(CorsKey.CREDENTIALS, credentials);
      flaws.refusedWithStar(CorsKey.PRIVATE_NETWORK, privateNetwork);
    }
    Optional<Sourced<String>> maxAge = maxAge();
    if (!flaws.refused()) {
      rules.forEach(rule -> policy.grant(grant(rule, RequestKind.ACTUAL, actual(rule))));
      rules.forEach(
          rule -> policy.grant(grant(rule, RequestKind.PREFLIGHT, preflight(rule, maxAge))));
    }
    flaws.all().forEach(policy::flaw);
    return policy.build();
  }

  private static Grant grant(Sourced<OriginRule> rule, RequestKind on, Answer answer) {
    return new Grant(rule, on, CookieState.ANY, answer);
  }

  /** A {@code *} among the origins goes before all else, whatever stands beside it. */
  private List<Sourced<OriginRule>> rules() {
    List<Sourced<OriginRule>> rules = new ArrayList<>();
    for (Value origin : section.list(CorsKey.ORIGINS)) {
      Sourced<OriginRule> rule = origin.as(rule(origin, OriginPatterns.exact(origin.text())));
      rules.add(rule.value() instanceof OriginRule.Any ? 0 : rules.size(), rule);
    }
    for (Value pattern : section.list(CorsKey.ORIGIN_PATTERNS)) {
      rules.add(pattern.as(rule(pattern, OriginPatterns.pattern(pattern.text()))));
    }
    return rules;
  }

  private static OriginRule rule(Value value, OriginRule known) {
    return value.known() ? known : new OriginRule.Unresolved(value.text());
  }

  private Answer actual(Sourced<OriginRule> rule) {
    return common(rule).build();
  }

  private Answer preflight(Sourced<OriginRule> rule, Optional<Sourced<String>> maxAge) {
    Answer.Builder answer =
        common(rule)
            .methods(methods())
            .headers(tokens(CorsKey.HEADERS, true))
            .privateNetwork(
                new Sourced<>(flaws.truth(CorsKey.PRIVATE_NETWORK), place(CorsKey.PRIVATE_NETWORK)))
            .status(200);
    maxAge.ifPresent(answer::maxAge);
    return answer.build();
  }

  private Answer.Builder common(Sourced<OriginRule> rule) {
    boolean star = rule.value() instanceof OriginRule.Any;
    return Answer.at(rule.at())
        .allowOrigin(star ? new AllowOrigin.Star() : new AllowOrigin.Echo())
        .credentials(credentials(star))
        .exposed(tokens(CorsKey.EXPOSED, false))
        .varyOrigin(Tri.YES);
  }

  /** Beside {@code *} the header is never sent: with credentials, the configuration is refused. */
  private Sourced<Credentials> credentials(boolean star) {
    Credentials sent =
        switch (star ? Tri.NO : flaws.truth(CorsKey.CREDENTIALS)) {
          case YES -> Credentials.yes();
          case NO -> Credentials.absent();
          case UNKNOWN -> Credentials.unknown();
        };
    return new Sourced<>(sent, place(CorsKey.CREDENTIALS));
  }

  private Provenance place(CorsKey key) {
    return section.single(key).map(Value::at).orElse(at);
  }

  private Sourced<TokenSet> methods() {
    Sourced<TokenSet> set = tokens(CorsKey.METHODS, true);
    return set.value() instanceof TokenSet.Absent
        ? new Sourced<>(
            new TokenSet.Listed(List.of("GET", "HEAD")), new Provenance.ByDefault("Spring", at))
        : set;
  }

  private Sourced<TokenSet> tokens(CorsKey key, boolean starEchoes) {
    List<Value> values = section.list(key);
    if (values.isEmpty()) {
      return new Sourced<>(new TokenSet.Absent(), at);
    }
    Provenance first = values.get(0).at();
    List<String> tokens = values.stream().map(Value::text).toList();
    if (starEchoes && tokens.contains(OriginPatterns.ALL)) {
      return new Sourced<>(new TokenSet.Echo(), first);
    }
    boolean known = values.stream().allMatch(Value::known);
    return new Sourced<>(known ? new TokenSet.Listed(tokens) : new TokenSet.Unknown(), first);
  }

  /** What cannot be told is left out; no rule depends on a Max-Age being there. */
  private Optional<Sourced<String>> maxAge() {
    Optional<Value> value = section.single(CorsKey.MAX_AGE);
    if (value.isEmpty()) {
      Provenance byDefault = new Provenance.ByDefault("Spring Boot", at);
      return section.surface().maxAge().map(age -> new Sourced<>(age, byDefault));
    }
    return value.filter(Value::known).flatMap(known -> flaws.seconds(known).map(known::as));
  }
}
