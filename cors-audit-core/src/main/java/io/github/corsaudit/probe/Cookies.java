package io.github.corsaudit.probe;

import io.github.corsaudit.origin.Question;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds out whether a server answers otherwise when there is a cookie, or just now and then. */
final class Cookies {
  private final Conversation talk;
  private boolean matter;
  private boolean fickle;
  private boolean bareOnly;

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
      matter = differ(bare, carrying);
      fickle = shapes(bare).size() > 1 || shapes(carrying).size() > 1;
    }
    bareOnly = matter && carrying.stream().noneMatch(Sighting::admits);
  }

  private static boolean differ(List<Sighting> some, List<Sighting> others) {
    return !some.isEmpty() && !others.isEmpty() && !shapes(some).equals(shapes(others));
  }

  private static Set<Sighting.Shape> shapes(List<Sighting> sightings) {
    Set<Sighting.Shape> shapes = new HashSet<>();
    sightings.forEach(sighting -> shapes.add(sighting.shape()));
    return shapes;
  }

  /** Returns whether the same request was answered in different ways. */
  boolean fickle() {
    return fickle;
  }

  /** Returns whether the same question gets the same answer, whether a cookie goes along or not. */
  boolean steady() {
    return !matter && !fickle;
  }

  /** Returns the states to ask a stranger in: both where they make a difference. */
  List<Boolean> states() {
    return matter ? List.of(true, false) : List.of(true);
  }

  /** Returns whether to send a cookie where one request has to do. */
  boolean promising() {
    return !bareOnly;
  }
}
