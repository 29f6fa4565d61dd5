package io.github.corsaudit.probe;

import io.github.corsaudit.browser.Methods;
import io.github.corsaudit.origin.Question;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Asks preflights: for an origin that is let in, whether it works; for a stranger, what it grants.
 */
final class Preflights {
  private static final List<String> WISHED = List.of("content-type", "x-test");
  private static final List<String> WISHED_BY_OWN =
      List.of("authorization", "content-type", "x-test");

  private final Conversation talk;
  private final Draws draws;

  private Preflights(Conversation talk, Draws draws) {
    this.talk = talk;
    this.draws = draws;
  }

  static void ask(Conversation talk, Draws draws) {
    Preflights preflights = new Preflights(talk, draws);
    preflights
        .first(s -> s.ask().question() == Question.TRUSTED && s.admits(true))
        .or(() -> preflights.first(s -> s.ask().question() == Question.TRUSTED && s.admits()))
        .or(() -> preflights.first(Sighting::admits))
        .ifPresent(preflights::ofAdmitted);
    preflights
        .first(s -> s.ask().question() == Question.STRANGER && s.admits())
        .or(() -> preflights.first(s -> s.ask().question() == Question.STRANGER))
        .ifPresent(preflights::ofStranger);
  }

  private Optional<Sighting> first(Predicate<Sighting> wanted) {
    return talk.sightings().stream().filter(Sighting::actual).filter(wanted).findFirst();
  }

  private void ofAdmitted(Sighting actual) {
    wish(actual, WISHED_BY_OWN).ifPresent(this::confirm);
  }

  private void ofStranger(Sighting actual) {
    wish(actual, WISHED).ifPresent(this::confirm);
  }

  /**
   * Asks for a lot. Where that is refused to an origin that is let in, asks for what was seen to
   * work: many servers answer a wish for too much without any CORS header.
   */
  private Optional<Sighting> wish(Sighting actual, List<String> headers) {
    String method = talk.target().method();
    String rare = Methods.isSafelisted(method) ? "PUT" : method;
    Optional<Sighting> answer = talk.ask(ask(actual, rare, headers));
    if (answer.isPresent() && !answer.get().admits() && actual.admits()) {
      talk.ask(ask(actual, method, List.of()));
    }
    return answer.filter(Sighting::admits);
  }

  /** An answer that equals the wish may be an echo; a wish that stands in no list shows it. */
  private void confirm(Sighting answer) {
    if (Echo.possible(answer)) {
      String label = draws.label("preflight");
      List<String> headers = List.of("content-type", "x-" + label);
      talk.ask(ask(answer, label.toUpperCase(Locale.ROOT), headers));
    }
  }

  /**
   * Returns whether an answer's list holds a name. Together with credentials a {@code *} is no
   * wildcard (Fetch standard, "CORS-preflight fetch").
   */
  static boolean lists(String line, String name, Sighting answer) {
    List<String> allowed = answer.headers().elements(line);
    return allowed.contains(name) || (allowed.contains("*") && !answer.admits(true));
  }

  private static Ask ask(Sighting about, String method, List<String> headers) {
    String origin = about.ask().origin().orElseThrow();
    return Ask.preflight(about.ask().question(), origin, new Ask.Preflight(method, headers));
  }
}
