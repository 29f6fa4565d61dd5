package io.github.corsaudit.fact;

import io.github.corsaudit.model.Answer;
import io.github.corsaudit.model.Credentials;
import io.github.corsaudit.model.Grant;
import io.github.corsaudit.model.Sourced;
import io.github.corsaudit.model.Tri;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Facts about {@code Access-Control-Allow-Credentials}. */
final class CredentialFacts {
  private CredentialFacts() {}

  /** Returns whether pages that are let in may read answers to requests with cookies. */
  static FactValue readable(PolicyView view) {
    return collect(view, view::readsWithCookies);
  }

  /** Returns whether the header is sent with the value {@code true}, read or not. */
  static FactValue sent(PolicyView view) {
    return collect(view, answer -> answer.credentials().value().granted());
  }

  /** Returns whether the header is sent with another value than {@code true}. */
  static FactValue invalid(PolicyView view) {
    return raw(view, raw -> !raw.equals("true"));
  }

  /** Returns whether the header is sent with the value {@code false}. */
  static FactValue spelltFalse(PolicyView view) {
    return raw(view, raw -> raw.equals("false"));
  }

  private static FactValue collect(PolicyView view, Function<Answer, Tri> test) {
    List<Answer> answers = view.admitting().stream().map(Grant::answer).toList();
    List<Sourced<String>> shown =
        answers.stream()
            .filter(answer -> test.apply(answer).isYes())
            .map(answer -> answer.credentials().map(value -> "Allow-Credentials is `true`"))
            .distinct()
            .toList();
    return FactValue.shownBy(
        shown, answers.stream().anyMatch(answer -> test.apply(answer) == Tri.UNKNOWN));
  }

  private static FactValue raw(PolicyView view, Predicate<String> test) {
    List<Sourced<Credentials>> values = view.parts(Answer::credentials).toList();
    List<Sourced<String>> shown =
        values.stream()
            .flatMap(
                each ->
                    each
                        .value()
                        .raw()
                        .filter(test)
                        .map(raw -> each.map(v -> "`" + raw + "`"))
                        .stream())
            .distinct()
            .toList();
    return FactValue.shownBy(
        shown, values.stream().anyMatch(each -> each.value().granted() == Tri.UNKNOWN));
  }
}
