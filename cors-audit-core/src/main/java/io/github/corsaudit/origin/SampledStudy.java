package io.github.corsaudit.origin;

import io.github.corsaudit.model.AllowOrigin;
import io.github.corsaudit.model.Answer;
import io.github.corsaudit.model.Grant;
import io.github.corsaudit.model.Origin;
import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Sourced;
import io.github.corsaudit.model.Tri;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What can be said about one expression whose set is not known. */
final class SampledStudy {
  private final SampledGrant sampled;
  private final Grant grant;
  private final String reason;
  private final Trial trial;
  private final Set<String> tried = new LinkedHashSet<>();
  private boolean open;

  /**
   * Takes an expression.
   *
   * @param reason why its set is not known
   */
  SampledStudy(OriginRule.Pattern pattern, Trial trial, String reason) {
    List<Origin> named = TrustedNames.of(pattern);
    Provenance given = new Provenance.Given("expression");
    this.reason = reason;
    this.trial = trial;
    grant =
        Grant.of(
            new Sourced<>(pattern, given),
            Answer.at(given).allowOrigin(new AllowOrigin.Echo()).build());
    sampled = new SampledGrant(pattern, trial, reason, origin -> false, new Owners(named));
  }

  PatternDecision decision() {
    Tri any = noted(sampled.everyone());
    Tri opaque = noted(trial.matches(OriginMatcher.OPAQUE));
    Tri insecure = noted(ask(Question.HTTP).admitted());
    Optional<RegistrableDomains> domains = sampled.domains();
    Optional<RegistrableDomains> below = sampled.domainsBelow();
    open |= domains.isEmpty() || below.isEmpty();
    Optional<PatternDecision.Excess> excess = excess();
    boolean undecided = open || excess.isPresent();
    return new PatternDecision(
        any,
        opaque,
        insecure,
        domains,
        below,
        excess,
        Optional.empty(),
        undecided ? Optional.of(why(excess)) : Optional.empty());
  }

  private Tri noted(Tri value) {
    open |= value == Tri.UNKNOWN;
    return value;
  }

  private Admission ask(Question question) {
    Admission answer = sampled.ask(question, grant);
    answer.sampling().ifPresent(sampling -> tried.addAll(sampling.tried()));
    return answer;
  }

  private Optional<PatternDecision.Excess> excess() {
    for (Cause cause : Cause.values()) {
      Admission answer = ask(cause.question());
      if (answer.admitted().isYes()) {
        return answer.witness().map(origin -> new PatternDecision.Excess(cause, origin));
      }
      noted(answer.admitted());
    }
    return Optional.empty();
  }

  private String why(Optional<PatternDecision.Excess> excess) {
    return new Sampling(reason, tried).spelled(excess.map(PatternDecision.Excess::witness));
  }
}
