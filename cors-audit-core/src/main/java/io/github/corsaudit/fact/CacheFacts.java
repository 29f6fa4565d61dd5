package io.github.corsaudit.fact;

import io.github.corsaudit.model.AllowOrigin;
import io.github.corsaudit.model.Answer;
import io.github.corsaudit.model.Grant;
import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.PolicyKind;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Sourced;
import io.github.corsaudit.model.Tri;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Facts about what caches keep: of responses, and browsers of preflights. */
final class CacheFacts {
  /** Firefox's limit, the highest of all browsers, in seconds. */
  private static final long MOST_HONOURED = 86_400;

  private CacheFacts() {}

  /** Returns whether the answer depends on who asks, and caches are not told. */
  static FactValue varyMissing(PolicyView view) {
    if (!dependsOnOrigin(view)) {
      return FactValue.no();
    }
    if (view.actual().stream().anyMatch(CacheFacts::isUnknown)) {
      return FactValue.unknown();
    }
    List<Sourced<Tri>> values =
        view.admitting().stream().map(grant -> grant.answer().varyOrigin()).distinct().toList();
    List<Sourced<String>> shown =
        values.stream()
            .filter(each -> each.value().isNo())
            .map(each -> each.map(value -> "Vary does not name Origin"))
            .toList();
    return FactValue.shownBy(shown, values.stream().anyMatch(each -> each.value() == Tri.UNKNOWN));
  }

  /** Returns whether a shared cache may keep an answer. */
  static FactValue cacheable(PolicyView view) {
    List<Answer> answers = view.admitting().stream().map(Grant::answer).toList();
    List<Sourced<String>> shown =
        answers.stream()
            .filter(answer -> answer.cacheable().isYes())
            .map(answer -> answer.allowOrigin().map(value -> "shared caches may keep the answer"))
            .distinct()
            .toList();
    return FactValue.shownBy(
        shown, answers.stream().anyMatch(answer -> answer.cacheable() == Tri.UNKNOWN));
  }

  /** Returns whether a preflight is to be kept for longer than any browser does. */
  static FactValue maxAgeExcessive(PolicyView view) {
    return maxAge(view, text -> isNumber(text) && tooLong(text));
  }

  /** Returns whether the time to keep a preflight is no number of seconds. */
  static FactValue maxAgeInvalid(PolicyView view) {
    return maxAge(view, text -> !isNumber(text));
  }

  private static boolean isNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static boolean tooLong(String seconds) {
    return seconds.length() > 18 || Long.parseLong(seconds) > MOST_HONOURED;
  }

  // What a framework sends by itself is nobody's mistake.
  private static FactValue maxAge(PolicyView view, Predicate<String> test) {
    List<Sourced<String>> shown =
        view.preflightAnswers()
            .map(Answer::maxAge)
            .filter(each -> !(each.at() instanceof Provenance.ByDefault))
            .flatMap(each -> written(each, test).stream())
            .distinct()
            .toList();
    return FactValue.shownBy(shown, false);
  }

  private static Optional<Sourced<String>> written(
      Sourced<Optional<String>> maxAge, Predicate<String> test) {
    return maxAge
        .value()
        .map(String::strip)
        .filter(test)
        .map(text -> maxAge.map(value -> "`" + text + "`"));
  }

  private static boolean dependsOnOrigin(PolicyView view) {
    List<Grant> grants = view.actual();
    List<AllowOrigin> values =
        grants.stream().map(grant -> grant.answer().allowOrigin().value()).distinct().toList();
    return values.stream().anyMatch(value -> value instanceof AllowOrigin.Echo)
        || values.size() > 1
        || (!values.isEmpty() && !coversEveryone(view, grants));
  }

  private static boolean isUnknown(Grant grant) {
    return grant.answer().allowOrigin().value() instanceof AllowOrigin.Unknown;
  }

  // A live server was asked with all kinds of origins, so that the table covers everyone.
  private static boolean coversEveryone(PolicyView view, List<Grant> grants) {
    return view.policy().kind() == PolicyKind.OBSERVED
        || grants.stream().map(grant -> grant.origins().value()).anyMatch(CacheFacts::everyone);
  }

  private static boolean everyone(OriginRule rule) {
    return rule instanceof OriginRule.Any || rule instanceof OriginRule.Reflected;
  }
}
