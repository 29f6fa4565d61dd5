package io.github.corsaudit.probe;

import io.github.corsaudit.origin.Question;
import java.util.List;
import java.util.Optional;

/** Finds out whether one origin is really given what was answered to another. */
final class Caches {
  private Caches() {}

  /**
   * Asks for one address as an origin that is let in, then as another one. Nobody else asks for
   * that address, so that nobody else is given a kept answer.
   */
  static void prove(Conversation talk, Draws draws) {
    if (!talk.fresh()) {
      return;
    }
    talk.sightings().stream()
        .filter(s -> s.actual() && s.admits() && !s.headers().lists("vary", "origin"))
        .limit(1)
        .forEach(s -> prove(talk, s.ask(), draws));
  }

  private static void prove(Conversation talk, Ask admitted, Draws draws) {
    draws.stranger("cache").stream()
        .limit(1)
        .map(origin -> Ask.actual(Question.STRANGER, origin, admitted.cookie()))
        .forEach(other -> talk.askInTurn(admitted, other));
  }

  /**
   * Returns whether an answer names an origin that an earlier request brought in: it is not the
   * asking one, and strangers are not always told of it.
   */
  static boolean kept(Sighting sighting, List<Sighting> all) {
    List<String> sent = sighting.headers().values(HeaderLines.ALLOW_ORIGIN);
    Optional<String> named = sent.stream().findFirst();
    return sent.size() == 1
        && !named.equals(sighting.ask().origin())
        && all.stream().anyMatch(other -> other.ask().origin().equals(named))
        && all.stream().anyMatch(other -> strangerTold(other, sent));
  }

  private static boolean strangerTold(Sighting other, List<String> sent) {
    return other.actual()
        && other.ask().question() == Question.STRANGER
        && !other.headers().values(HeaderLines.ALLOW_ORIGIN).equals(sent);
  }
}
