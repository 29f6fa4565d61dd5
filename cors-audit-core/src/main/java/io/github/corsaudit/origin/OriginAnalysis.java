package io.github.corsaudit.origin;

import dk.brics.automaton.Automaton;
import io.github.corsaudit.model.AllowOrigin;
import io.github.corsaudit.model.CookieState;
import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Grant;
import io.github.corsaudit.model.Origin;
import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.Tri;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides for one policy which questions' sets it lets in, by the grants for actual requests. A
 * declared grant is decided on the whole set; of an observed one only what was asked is known.
 */
public final class OriginAnalysis implements Admissions {
  private final List<Origin> trusted;
  private final List<Grant> sampled;
  private final List<Declared> declared;
  private final Map<Question, Admission> answers = new EnumMap<>(Question.class);

  /** A grant, and what it lets in; empty where that could not be decided. */
  private record Declared(Grant grant, Optional<GrantAnalysis> analysis) {}

  private OriginAnalysis(List<Origin> trusted, List<Grant> sampled, List<Declared> declared) {
    this.trusted = trusted;
    this.sampled = sampled;
    this.declared = declared;
  }

  /** Returns the analysis of a policy; give it other grants to look at some of them only. */
  public static OriginAnalysis of(CorsPolicy policy) {
    List<Grant> sampled = new ArrayList<>();
    List<Grant> declared = new ArrayList<>();
    for (Grant grant : policy.grants()) {
      if (grant.on().actual()) {
        boolean seen = grant.origins().value() instanceof OriginRule.Sampled;
        (seen ? sampled : declared).add(grant);
      }
    }
    List<Origin> trusted = TrustedNames.of(policy);
    return new OriginAnalysis(trusted, sampled, analyses(declared, trusted));
  }

  private static List<Declared> analyses(List<Grant> grants, List<Origin> trusted) {
    List<Declared> result = new ArrayList<>();
    if (grants.isEmpty()) {
      return result;
    }
    Surroundings around = Surroundings.of(trusted);
    Automaton sendable = OriginSets.sendable();
    Automaton answered = Automaton.makeEmpty();
    boolean opaqueAnswered = false;
    for (Grant grant : grants) {
      Optional<GrantSet> whole = GrantSet.of(grant, sendable);
      if (grant.answer().refuses()) {
        if (whole.isPresent() && grant.cookie() == CookieState.ANY) {
          answered = answered.union(whole.get().let());
          opaqueAnswered |= whole.get().opaque();
        }
        continue;
      }
      Automaton before = answered;
      boolean opaqueBefore = opaqueAnswered;
      result.add(
          new Declared(
              grant,
              whole.map(set -> new GrantAnalysis(set.without(before, opaqueBefore), around))));
    }
    return result;
  }

  /** Returns the origins that the policy is taken to mean. */
  public List<Origin> trusted() {
    return trusted;
  }

  @Override
  public synchronized Admission ask(Question question) {
    Admission known = answers.get(question);
    if (known == null) {
      known = or(observed(question), declared(question));
      answers.put(question, known);
    }
    return known;
  }

  private static Admission or(Admission one, Admission other) {
    return one.admitted().compareTo(other.admitted()) >= 0 ? one : other;
  }

  private Admission declared(Question question) {
    Admission result = Admission.no();
    for (Declared grant : declared) {
      Admission own =
          grant
              .analysis()
              .map(
                  analysis ->
                      analysis
                          .witness(question)
                          .map(origin -> Admission.yes(origin, grant.grant()))
                          .orElseGet(Admission::no))
              .orElseGet(Admission::unknown);
      result = or(result, own);
    }
    return result;
  }

  private Admission observed(Question question) {
    if (sampled.isEmpty()) {
      return Admission.no();
    }
    Admission result = Admission.no();
    boolean asked = false;
    for (Grant grant : sampled) {
      OriginRule.Sampled sample = (OriginRule.Sampled) grant.origins().value();
      if (sample.question().equals(question.id())) {
        asked = true;
        result = or(result, observed(grant, sample.origin()));
      }
    }
    return asked ? result : Admission.unknown();
  }

  private static Admission observed(Grant grant, String origin) {
    Tri admitted = admits(grant.answer().allowOrigin().value(), origin);
    if (admitted.isYes()) {
      return Admission.yes(origin, grant);
    }
    return admitted.isNo() ? Admission.no() : Admission.unknown();
  }

  private static Tri admits(AllowOrigin allowed, String origin) {
    if (allowed instanceof AllowOrigin.Fixed fixed) {
      return Tri.of(fixed.lines().equals(List.of(origin)));
    }
    return allowed instanceof AllowOrigin.Unknown
        ? Tri.UNKNOWN
        : Tri.of(!(allowed instanceof AllowOrigin.Absent));
  }

  /** Returns the registrable domains let in; empty where that cannot be decided. */
  public synchronized Optional<RegistrableDomains> registrableDomains() {
    boolean undecided = declared.stream().anyMatch(grant -> grant.analysis().isEmpty());
    if (undecided || !sampled.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        RegistrableDomains.all(
            declared.stream()
                .map(grant -> grant.analysis().orElseThrow().domains().domains())
                .toList()));
  }
}
