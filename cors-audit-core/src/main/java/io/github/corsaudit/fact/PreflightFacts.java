package io.github.corsaudit.fact;

import io.github.corsaudit.browser.Methods;
import io.github.corsaudit.model.Answer;
import io.github.corsaudit.model.Grant;
import io.github.corsaudit.model.Sourced;
import io.github.corsaudit.model.TokenSet;
import io.github.corsaudit.model.Tri;
import io.github.corsaudit.model.Witness;
import io.github.corsaudit.origin.Admission;
import io.github.corsaudit.origin.Question;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Facts about preflights. */
final class PreflightFacts {
  private static final int OK = 200;

  private PreflightFacts() {}

  /**
   * Returns whether strangers' preflights are granted something that needs permission, so that
   * their requests are sent, although they cannot read the answers.
   */
  static FactValue grantsStrangers(PolicyView view) {
    if (!view.reads().ask(Question.STRANGER).admitted().isNo()) {
      return FactValue.no();
    }
    Admission admission = view.preflights().ask(Question.STRANGER);
    if (!admission.admitted().isYes()) {
      return admission.admitted() == Tri.NO ? FactValue.no() : FactValue.unknown();
    }
    return granted(admission, admission.grant().orElseThrow());
  }

  /** Returns whether the answer to Chromium's former question about private networks is sent. */
  static FactValue privateNetwork(PolicyView view) {
    List<Sourced<Tri>> values = view.parts(Answer::privateNetwork).toList();
    List<Sourced<String>> shown =
        values.stream()
            .filter(each -> each.value().isYes())
            .map(each -> each.map(value -> "Allow-Private-Network is sent"))
            .toList();
    return FactValue.shownBy(shown, values.stream().anyMatch(each -> each.value() == Tri.UNKNOWN));
  }

  private static FactValue granted(Admission admission, Grant grant) {
    Answer answer = grant.answer();
    if (!succeeds(answer)) {
      return FactValue.no();
    }
    Tri methods = beyond(answer.methods().value(), name -> !Methods.isSafelisted(name));
    Tri headers = beyond(answer.headers().value(), name -> !HeaderNames.safelistedToSend(name));
    Tri beyond = methods.or(headers);
    if (!beyond.isYes()) {
      return beyond.isNo() ? FactValue.no() : FactValue.unknown();
    }
    Sourced<String> shown = OriginFacts.described(grant);
    return new FactValue(
        Tri.YES, admission.witness().map(origin -> witness(answer, origin)), List.of(shown));
  }

  /** Fetch standard, "CORS-preflight fetch": the status has to be good, and the lists readable. */
  private static boolean succeeds(Answer answer) {
    int status = answer.status().orElse(OK);
    return status >= OK
        && status < OK + 100
        && Stream.of(answer.methods().value(), answer.headers().value())
            .flatMap(ListFacts::tokens)
            .allMatch(HeaderNames::token);
  }

  private static Witness witness(Answer answer, String origin) {
    return new Witness(
        origin,
        false,
        "OPTIONS",
        OriginFacts.sent(answer.allowOrigin().value(), origin),
        answer.credentials().value().raw());
  }

  private static Tri beyond(TokenSet granted, Predicate<String> needsPermission) {
    if (granted instanceof TokenSet.Unknown) {
      return Tri.UNKNOWN;
    }
    Optional<String> named = ListFacts.tokens(granted).filter(needsPermission).findFirst();
    return Tri.of(granted instanceof TokenSet.Echo || named.isPresent());
  }
}
