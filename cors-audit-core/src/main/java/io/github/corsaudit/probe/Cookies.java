package io.github.corsaudit.probe;

import io.github.corsaudit.origin.Question;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds out whether a server answers otherwise when there is a cookie. */
final class Cookies {
  private final Conversation talk;
  private boolean matter;

  Cookies(Conversation talk) {
    this.talk = talk;
  }

  /**
   * Asks without a cookie and with one. Where the answers differ, it asks in the opposite order
   * too: a server that merely alternates then shows both answers on both sides.
   */
  void compare(Question question, String origin) {
    Ask without = Ask.actual(question, origin, false);
    Ask with = Ask.actual(question, origin, true);
    List<Sighting> bare = new ArrayList<>();
    List<Sighting> carrying = new ArrayList<>();
    talk.ask(without).ifPresent(bare::add);
    talk.ask(with).ifPresent(carrying::add);
    if (differ(bare, carrying)) {
      talk.ask(with).ifPresent(carrying::add);
      talk.ask(without).ifPresent(bare::add);
      matter |= differ(bare, carrying);
    }
  }

  private static boolean differ(List<Sighting> some, List<Sighting> others) {
    return !some.isEmpty() && !others.isEmpty() && !shapes(some).equals(shapes(others));
  }

  private static Set<Sighting.Shape> shapes(List<Sighting> sightings) {
    Set<Sighting.Shape> shapes = new HashSet<>();
    sightings.forEach(sighting -> shapes.add(sighting.shape()));
    return shapes;
  }

  /** Returns whether any comparison so far showed a difference. */
  boolean matter() {
    return matter;
  }
}
