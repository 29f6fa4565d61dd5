package io.github.corsaudit.origin;

import io.github.corsaudit.model.AllowOrigin;
import io.github.corsaudit.model.Grant;
import io.github.corsaudit.model.Origin;
import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.Tri;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a live server answered to the origins it was asked with; of others nothing is known.
 *
 * @param grants its answers, each for a {@link OriginRule.Sampled}
 * @param trusted the names that the questions were relative to
 */
record ObservedGrants(List<Grant> grants, List<Origin> trusted) {

  /** Returns what the members of a question's set were answered; unknown if none was asked with. */
  Admission ask(Question question) {
    Admission result = Admission.no();
    boolean asked = grants.isEmpty();
    for (Grant grant : grants) {
      OriginRule.Sampled sample = (OriginRule.Sampled) grant.origins().value();
      if (sample.question().equals(question.id())) {
        asked = true;
        result = result.or(answer(question, grant, sample.origin()));
      }
    }
    return asked ? result : Admission.unknown();
  }

  private Admission answer(Question question, Grant grant, String origin) {
    Tri admitted = admits(grant.answer().allowOrigin().value(), origin);
    if (admitted.isYes()) {
      return question == Question.DOT && explained(origin)
          ? Admission.no()
          : Admission.yes(origin, grant);
    }
    return admitted.isNo() ? Admission.no() : Admission.unknown();
  }

  /** Returns whether a name was let in for another reason than a dot that stands for anything. */
  private boolean explained(String origin) {
    boolean own = trusted.stream().anyMatch(name -> sameOwner(name, origin));
    return (own && ask(Question.SUBDOMAIN).admitted().isYes()) || explainedByText(origin);
  }

  private static boolean sameOwner(Origin name, String origin) {
    Optional<String> owner = QuestionSets.registrable(name);
    return owner.isPresent()
        && Origin.parse(origin).flatMap(QuestionSets::registrable).equals(owner);
  }

  private boolean explainedByText(String origin) {
    return Stream.of(Question.PREFIX, Question.SUFFIX, Question.SUBSTRING)
        .filter(other -> other.contains(trusted, origin))
        .anyMatch(other -> ask(other).admitted().isYes());
  }

  private static Tri admits(AllowOrigin allowed, String origin) {
    if (allowed instanceof AllowOrigin.Fixed fixed) {
      return Tri.of(fixed.lines().equals(List.of(origin)));
    }
    return allowed instanceof AllowOrigin.Unknown
        ? Tri.UNKNOWN
        : Tri.of(!(allowed instanceof AllowOrigin.Absent));
  }
}
