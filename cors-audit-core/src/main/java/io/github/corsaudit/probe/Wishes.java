package io.github.corsaudit.probe;

import io.github.corsaudit.browser.Methods;
import io.github.corsaudit.model.Flaw;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.origin.Question;
import java.util.List;
import java.util.Optional;

/** Asks for what a target's owners want to work, and says what does not. */
final class Wishes {
  private Wishes() {}

  /** Asks for each, as far as the page is let in at all. */
  static void ask(Conversation talk) {
    for (Wish wish : talk.target().wishes()) {
      boolean let =
          talk.sightings().stream().anyMatch(s -> s.actual() && s.admits() && from(wish, s));
      if (let) {
        talk.ask(Ask.preflight(Question.TRUSTED, wish.origin().text(), wish.preflight()));
      }
    }
  }

  /** Returns the first that was refused. */
  static Optional<Flaw> refused(Target target, List<Sighting> sightings) {
    return target.wishes().stream()
        .flatMap(
            wish ->
                sightings.stream()
                    .filter(s -> from(wish, s) && asked(wish, s) && !granted(wish, s))
                    .map(s -> flaw(wish, s)))
        .findFirst();
  }

  private static boolean from(Wish wish, Sighting sighting) {
    return sighting.ask().origin().filter(wish.origin().text()::equals).isPresent();
  }

  private static boolean asked(Wish wish, Sighting sighting) {
    return sighting.ask().preflight().filter(wish.preflight()::equals).isPresent();
  }

  private static boolean granted(Wish wish, Sighting sighting) {
    return sighting.admits()
        && (Methods.isSafelisted(wish.method())
            || Preflights.lists(HeaderLines.ALLOW_METHODS, wish.method(), sighting))
        && wish.headers().stream().allMatch(name -> header(name, sighting));
  }

  private static boolean header(String name, Sighting sighting) {
    return sighting.headers().elements(HeaderLines.ALLOW_HEADERS).stream()
            .anyMatch(name::equalsIgnoreCase)
        || Preflights.lists(HeaderLines.ALLOW_HEADERS, name, sighting);
  }

  private static Flaw flaw(Wish wish, Sighting sighting) {
    String headers = wish.headers().isEmpty() ? "" : " with " + String.join(", ", wish.headers());
    String text =
        "%s should be allowed %s%s, and its preflight is refused"
            .formatted(wish.origin().text(), wish.method(), headers);
    return new Flaw(Flaw.Kind.POLICY_DRIFT, text, new Provenance.OnWire(sighting.exchange()));
  }
}
