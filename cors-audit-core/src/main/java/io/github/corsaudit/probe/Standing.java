package io.github.corsaudit.probe;

import io.github.corsaudit.origin.Question;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the answers amount to so far. It is asked before each question, so it counts along. */
final class Standing {
  private final Draws draws;
  private final Map<Question, Sighting> firstAdmitted = new EnumMap<>(Question.class);
  private final Set<Question> admitted = EnumSet.noneOf(Question.class);
  private final Set<Sighting.Shape> shapes = new HashSet<>();
  private boolean spoken;
  private boolean openToAll;
  private boolean strangerAsked;
  private int counted;

  Standing(Draws draws) {
    this.draws = draws;
  }

  /** Returns this, with those answers counted that are new in a growing list. */
  Standing after(List<Sighting> sightings) {
    while (counted < sightings.size()) {
      count(sightings.get(counted++));
    }
    return this;
  }

  private void count(Sighting sighting) {
    spoken |= sighting.headers().speakCors();
    if (!sighting.actual()) {
      return;
    }
    Question question = sighting.ask().question();
    boolean stranger = question == Question.STRANGER;
    strangerAsked |= stranger;
    openToAll |= stranger && sighting.admits(true);
    shapes.add(sighting.shape());
    if (sighting.admits()) {
      firstAdmitted.putIfAbsent(question, sighting);
      admitted.add(draws.neighbour(sighting) ? Question.PUBLIC_SUFFIX : question);
    }
  }

  /** Returns whether no answer shows that the server knows of CORS. */
  boolean silent() {
    return !spoken;
  }

  /** Returns the first answer that lets in somebody of a question's set. */
  Optional<Sighting> admitted(Question question) {
    return Optional.ofNullable(firstAdmitted.get(question));
  }

  /**
   * Returns the questions that were answered with yes. A tenant of the target's own host stands for
   * whoever is under that suffix.
   */
  Set<Question> admitted() {
    return EnumSet.copyOf(admitted);
  }

  /** Returns whether strangers get all there is to get. */
  boolean openToAll() {
    return openToAll;
  }

  /** Returns whether everybody, strangers among them, got the same answer, and it is no refusal. */
  boolean allAlike() {
    return strangerAsked && shapes.size() == 1 && !shapes.iterator().next().allowOrigin().isEmpty();
  }
}
