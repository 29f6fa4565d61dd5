package io.github.corsaudit.fact;

import io.github.corsaudit.model.AllowOrigin;
import io.github.corsaudit.model.Answer;
import io.github.corsaudit.model.Grant;
import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.PolicyKind;
import io.github.corsaudit.model.Sourced;
import io.github.corsaudit.model.Tri;
import io.github.corsaudit.model.Witness;
import io.github.corsaudit.origin.Admission;
import io.github.corsaudit.origin.Question;
import io.github.corsaudit.origin.Sampling;
import io.github.corsaudit.origin.SpecialCharacters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Facts about who is let in. */
final class OriginFacts {
  /** The questions whose members no owner of a trusted name can have meant. */
  private static final List<Question> FOREIGN =
      List.of(
          Question.STRANGER,
          Question.NULL,
          Question.PREFIX,
          Question.SUFFIX,
          Question.SUBSTRING,
          Question.DOT,
          Question.SPECIAL_CHARACTER,
          Question.PUBLIC_SUFFIX,
          Question.SHARED_HOSTING,
          Question.TOO_BROAD);

  private OriginFacts() {}

  /** Returns whether the slice lets in a member of the question's set. */
  static FactValue admits(PolicyView view, Question question) {
    return value(view, view.reads().ask(question));
  }

  /** Returns whether anyone is let in whom no owner of a trusted name can have meant. */
  static FactValue foreign(PolicyView view) {
    FactValue best = FactValue.no();
    for (Question question : foreignTo(view)) {
      FactValue next = admits(view, question);
      if (next.value().isYes()) {
        return next;
      }
      best = next.value().or(best.value()) == best.value() ? best : next;
    }
    return best;
  }

  /** No server is asked what has no name: that is not unknown, it is not said. */
  private static List<Question> foreignTo(PolicyView view) {
    boolean observed = view.policy().kind() == PolicyKind.OBSERVED;
    return FOREIGN.stream().filter(each -> !observed || each != Question.TOO_BROAD).toList();
  }

  /** Returns whether a host name with an underscore is let in that is none of the owner's. */
  static FactValue underscore(PolicyView view) {
    FactValue special = admits(view, Question.SPECIAL_CHARACTER);
    boolean underscore =
        special.witness().filter(w -> SpecialCharacters.isOrdinary(w.origin())).isPresent();
    return special.value().isYes() && !underscore ? FactValue.no() : special;
  }

  /** Returns whether an answer holds the literal {@code *}. */
  static FactValue star(PolicyView view) {
    List<Sourced<String>> shown =
        view.admitting().stream()
            .filter(grant -> grant.answer().allowOrigin().value() instanceof AllowOrigin.Star)
            .map(OriginFacts::described)
            .toList();
    return FactValue.shownBy(shown, unknownValue(view));
  }

  /** Returns whether some of who is let in cannot be told, and which expressions say it. */
  static FactValue unresolved(PolicyView view) {
    List<Sourced<String>> shown = new ArrayList<>();
    for (Grant grant : view.policy().grants()) {
      if (grant.origins().value() instanceof OriginRule.Unresolved unresolved) {
        shown.add(grant.origins().map(rule -> "`" + unresolved.expression() + "`"));
      } else if (grant.answer().allowOrigin().value() instanceof AllowOrigin.Unknown) {
        shown.add(grant.answer().allowOrigin().map(value -> "the value of Allow-Origin"));
      }
    }
    Optional<Admission> undecided = undecided(view);
    undecided.flatMap(Admission::grant).map(OriginFacts::described).ifPresent(shown::add);
    FactValue all = FactValue.shownBy(shown.stream().distinct().toList(), false);
    return new FactValue(
        all.value(),
        all.witness(),
        all.shown(),
        undecided.flatMap(Admission::sampling).map(OriginFacts::tried));
  }

  /** Returns what was tried of an expression that may let in strangers, or may not. */
  private static Optional<Admission> undecided(PolicyView view) {
    boolean expressions =
        view.admitting().stream().anyMatch(g -> g.origins().value() instanceof OriginRule.Pattern);
    Optional<Admission> found = Optional.empty();
    for (Question question : expressions ? FOREIGN : List.<Question>of()) {
      Admission answer = view.reads().ask(question);
      if (answer.admitted().isYes()) {
        return Optional.empty();
      }
      if (answer.sampling().isPresent()) {
        found = Optional.of(found.map(answer::withSamplesOf).orElse(answer));
      }
    }
    return found;
  }

  private static String tried(Sampling sampling) {
    return "It could not be decided as a whole: " + sampling.spelled(Optional.empty()) + ".";
  }

  private static boolean unknownValue(PolicyView view) {
    return view.admitting().stream()
        .anyMatch(grant -> grant.answer().allowOrigin().value() instanceof AllowOrigin.Unknown);
  }

  private static FactValue value(PolicyView view, Admission admission) {
    if (!admission.admitted().isYes()) {
      return admission.admitted() == Tri.NO ? FactValue.no() : FactValue.unknown();
    }
    Grant grant = admission.grant().orElseThrow();
    Optional<Witness> witness =
        admission.witness().map(origin -> witness(view, grant.answer(), origin));
    return new FactValue(
        Tri.YES, witness, List.of(described(grant)), admission.sampling().map(OriginFacts::caveat));
  }

  private static String caveat(Sampling sampling) {
    return "The expression could not be decided as a whole: "
        + sampling.spelled(Optional.of("this one"))
        + ".";
  }

  private static Witness witness(PolicyView view, Answer answer, String origin) {
    return new Witness(
        origin,
        view.readsWithCookies(answer).isYes(),
        "GET",
        sent(answer.allowOrigin().value(), origin),
        answer.credentials().value().raw());
  }

  /** Returns what an answer's Allow-Origin holds for an origin. */
  static String sent(AllowOrigin value, String origin) {
    if (value instanceof AllowOrigin.Star) {
      return "*";
    }
    return value instanceof AllowOrigin.Fixed fixed
        ? fixed.lines().stream().findFirst().orElse("")
        : origin;
  }

  /** Returns who a grant is for, in words, and where that is declared. */
  static Sourced<String> described(Grant grant) {
    return grant.origins().map(OriginFacts::text);
  }

  private static String text(OriginRule rule) {
    if (rule instanceof OriginRule.Exact exact) {
      return "the entry `" + exact.text() + "`";
    }
    if (rule instanceof OriginRule.Pattern pattern) {
      return "the pattern `" + pattern.text() + "`";
    }
    if (rule instanceof OriginRule.Sampled sampled) {
      return "the answer to an origin of the kind `" + sampled.question() + "`";
    }
    return rule instanceof OriginRule.NullOrigin ? "the entry `null`" : anyOrigin(rule);
  }

  private static String anyOrigin(OriginRule rule) {
    return rule instanceof OriginRule.Reflected
        ? "the Origin header that is sent back"
        : "the entry for any origin";
  }

  /** Returns the places and texts of all grants that let somebody in. */
  static Stream<Sourced<String>> describedAll(PolicyView view) {
    return view.admitting().stream().map(OriginFacts::described);
  }
}
