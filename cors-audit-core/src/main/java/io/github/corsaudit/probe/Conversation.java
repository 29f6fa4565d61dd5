package io.github.corsaudit.probe;

import io.github.corsaudit.model.Problem;
import io.github.corsaudit.probe.Transport.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What is said between the prober and one target: keeps the pace, the budget and all answers, and
 * ends where going on is pointless or unwelcome.
 */
final class Conversation {
  private final Target target;
  private final Transport transport;
  private final Pace pace;
  private final int budget;
  private final BooleanSupplier stopped;
  private final List<Sighting> sightings = new ArrayList<>();
  private Optional<Problem> problem = Optional.empty();
  private int requests;
  private boolean over;
  private boolean cut;

  Conversation(Target target, Transport transport, Pace pace, int budget, BooleanSupplier stopped) {
    this.target = target;
    this.transport = transport;
    this.pace = pace;
    this.budget = budget;
    this.stopped = stopped;
  }

  /** Returns the answer, or empty if there is none, or nothing more is asked. */
  Optional<Sighting> ask(Ask ask) {
    if (!mayGoOn()) {
      return Optional.empty();
    }
    pace.await(target.url().getHost());
    requests++;
    Reply reply = transport.send(ask.request(target));
    if (reply instanceof Reply.Answered answered) {
      return heard(new Sighting(ask, answered.exchange()));
    }
    failed((Reply.Failed) reply);
    return Optional.empty();
  }

  private boolean mayGoOn() {
    if (!over && stopped.getAsBoolean()) {
      over = true;
      cut = true;
    }
    if (!over && requests == budget) {
      over = true;
      complain(Problem.Kind.SKIPPED, "not all was asked within %d requests", requests);
    }
    return !over;
  }

  private Optional<Sighting> heard(Sighting sighting) {
    int status = sighting.exchange().status();
    if (status == 429 || (status == 503 && sighting.headers().has("retry-after"))) {
      over = true;
      complain(
          Problem.Kind.RATE_LIMITED, "the server asked for fewer requests (status %d)", status);
      return Optional.empty();
    }
    sightings.add(sighting);
    return Optional.of(sighting);
  }

  /** One lost connection among good ones may be chance, or the refusal of one question. */
  private void failed(Reply.Failed failure) {
    boolean again = problem.isPresent();
    over = again || sightings.isEmpty() || failure.kind() != Problem.Kind.UNREACHABLE;
    cut |= failure.kind() == Problem.Kind.SKIPPED;
    complain(failure.kind(), "%s", failure.reason());
  }

  private void complain(Problem.Kind kind, String message, Object... values) {
    if (problem.isEmpty()) {
      String text = String.format(Locale.ROOT, message, values);
      String partly = sightings.isEmpty() ? "" : "; what was seen before is reported";
      problem = Optional.of(Problem.with(kind, target.text(), text + partly));
    }
  }

  Target target() {
    return target;
  }

  List<Sighting> sightings() {
    return List.copyOf(sightings);
  }

  Optional<Problem> problem() {
    return problem;
  }

  int requests() {
    return requests;
  }

  /** Returns how many requests the budget still holds. */
  int left() {
    return budget - requests;
  }

  /** Returns whether the user stopped the run before all was asked. */
  boolean cut() {
    return cut;
  }
}
