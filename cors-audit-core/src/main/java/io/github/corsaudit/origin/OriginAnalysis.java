package io.github.corsaudit.origin;

import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Grant;
import io.github.corsaudit.model.Origin;
import io.github.corsaudit.model.OriginRule;
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
  private final ObservedGrants observed;
  private final List<Declared> declared;
  private final Map<Question, Admission> answers = new EnumMap<>(Question.class);

  private OriginAnalysis(List<Origin> trusted, List<Grant> observed, List<Declared> declared) {
    this.trusted = trusted;
    this.observed = new ObservedGrants(observed, trusted);
    this.declared = declared;
  }

  /** Returns the analysis of a policy; give it other grants to look at some of them only. */
  public static OriginAnalysis of(CorsPolicy policy) {
    List<Grant> observed = new ArrayList<>();
    List<Grant> declared = new ArrayList<>();
    for (Grant grant : policy.grants()) {
      if (grant.on().actual()) {
        boolean seen = grant.origins().value() instanceof OriginRule.Sampled;
        (seen ? observed : declared).add(grant);
      }
    }
    List<Origin> trusted = TrustedNames.of(policy);
    return new OriginAnalysis(trusted, observed, DeclaredGrants.of(declared, trusted));
  }

  /** Returns the origins that the policy is taken to mean. */
  public List<Origin> trusted() {
    return trusted;
  }

  @Override
  public synchronized Admission ask(Question question) {
    Admission known = answers.get(question);
    if (known == null) {
      known = decide(question);
      answers.put(question, known);
    }
    return known;
  }

  private Admission decide(Question question) {
    Admission result = observed.ask(question);
    for (Declared grant : declared) {
      if (result.admitted().isYes()) {
        return result;
      }
      result = result.or(grant.ask(question));
    }
    return result;
  }

  /** Returns who is let in; empty where that cannot be decided. */
  Optional<LetIn> letIn() {
    boolean undecided = declared.stream().anyMatch(grant -> grant.analysis().isEmpty());
    return undecided || !observed.grants().isEmpty()
        ? Optional.empty()
        : Optional.of(
            LetIn.all(
                declared.stream().map(grant -> grant.analysis().orElseThrow().letIn()).toList()));
  }

  /** Returns the registrable domains let in; empty where that cannot be decided. */
  public synchronized Optional<RegistrableDomains> registrableDomains() {
    boolean undecided = declared.stream().anyMatch(grant -> grant.analysis().isEmpty());
    if (undecided || !observed.grants().isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          RegistrableDomains.all(
              declared.stream().map(grant -> grant.analysis().orElseThrow().domains()).toList()));
    } catch (Undecided tooMuch) {
      return Optional.empty();
    }
  }
}
