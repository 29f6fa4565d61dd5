package io.github.corsaudit.origin;

import io.github.corsaudit.model.AllowOrigin;
import io.github.corsaudit.model.Grant;
import io.github.corsaudit.model.OriginRule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A declared grant, and what it lets in, as far as that could be decided. */
final class Declared {
  private final Grant grant;
  private final Optional<GrantAnalysis> analysis;
  private final List<OriginMatcher> refusing;
  private final Owners owners;
  private @Nullable SampledGrant sampled;

  /**
   * Takes a grant.
   *
   * @param analysis what it lets in; empty where that could not be decided
   * @param refusing what earlier grants refuse
   * @param owners the owners of the policy's trusted names
   */
  Declared(
      Grant grant, Optional<GrantAnalysis> analysis, List<OriginMatcher> refusing, Owners owners) {
    this.grant = grant;
    this.analysis = analysis;
    this.refusing = refusing;
    this.owners = owners;
  }

  /** Returns what the grant lets in, if that could be decided. */
  Optional<GrantAnalysis> analysis() {
    return analysis;
  }

  /** Returns the answer to a question as far as this grant goes. */
  Admission ask(Question question) {
    try {
      return analysis
          .map(known -> known.witness(question))
          .map(found -> found.map(o -> Admission.yes(o, grant)).orElseGet(Admission::no))
          .orElseGet(() -> tried(question, Optional.empty()));
    } catch (Undecided tooMuch) {
      return tried(question, Optional.of(tooMuch.reason()));
    }
  }

  /** Tries single origins where the whole set could not be decided. */
  private Admission tried(Question question, Optional<String> reason) {
    if (!(grant.origins().value() instanceof OriginRule.Pattern pattern)
        || grant.answer().allowOrigin().value() instanceof AllowOrigin.Unknown
        || grant.answer().allowOrigin().value() instanceof AllowOrigin.Fixed) {
      return Admission.unknown();
    }
    SampledGrant known = sampled;
    if (known == null) {
      Irregular.Unknown unknown = Irregular.unknown(pattern, PatternLanguage.of(pattern), reason);
      if (unknown.trial().isEmpty()) {
        return Admission.tried(new Sampling(unknown.reason(), Set.of()), Optional.empty(), grant);
      }
      known =
          new SampledGrant(
              pattern,
              unknown.trial().get(),
              unknown.reason(),
              origin -> DeclaredGrants.isRefused(refusing, origin),
              owners);
      sampled = known;
    }
    return known.ask(question, grant);
  }
}
