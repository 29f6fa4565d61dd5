package io.github.corsaudit.probe;

import io.github.corsaudit.model.Exchange;
import io.github.corsaudit.model.Problem;
import io.github.corsaudit.probe.Transport.Reply;
import java.net.URI;
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
  private final Target listed;
  private final Line line;
  private final int budget;
  private final BooleanSupplier stopped;
  private final List<Sighting> sightings = new ArrayList<>();
  private final List<Sighting> onTheWay = new ArrayList<>();

  /** The answers for those who look at them while others come in. */
  private List<Sighting> seen = List.of();

  private Target place;
  private Optional<Freshness> freshness = Optional.empty();
  private Optional<Problem> problem = Optional.empty();
  private int requests;
  private boolean over;
  private boolean cut;

  /**
   * Begins.
   *
   * @param listed the target
   * @param line sends requests to it
   * @param budget the most requests that may be sent
   * @param stopped whether the user wants to stop
   */
  Conversation(Target listed, Line line, int budget, BooleanSupplier stopped) {
    this.listed = listed;
    this.line = line;
    this.budget = budget;
    this.stopped = stopped;
    place = listed;
  }

  /** Returns the answer, or empty if there is none, or nothing more is asked. */
  Optional<Sighting> ask(Ask ask) {
    URI plain = place.url();
    URI url = freshness.map(fresh -> fresh.url(plain, requests)).orElse(plain);
    Optional<Sighting> answer = send(ask, place, url).map(sighting -> sighting.shownAt(plain));
    answer.ifPresent(sightings::add);
    return answer;
  }

  /**
   * Asks about several at once. Returns the answer that lets one of them in, or maybe all; it is
   * not kept, since it does not say which.
   */
  Optional<Sighting> screen(Ask ask) {
    Optional<Sighting> hit = ask(ask).filter(Sighting::admits);
    hit.ifPresent(sightings::remove);
    return hit;
  }

  /** Keeps an answer after all. */
  void keep(Sighting sighting) {
    sightings.add(sighting);
  }

  /** Asks twice for the same address that nobody asked for before, if a cache may be there. */
  void askInTurn(Ask first, Ask second) {
    URI plain = place.url();
    URI url = freshness.map(fresh -> fresh.url(plain, -1)).orElse(plain);
    send(first, place, url);
    send(second, place, url).map(s -> s.shownAt(plain)).ifPresent(sightings::add);
  }

  /** Asks the address that was listed, though it redirects; the answer is kept apart. */
  Optional<Sighting> askOnTheWay(Ask ask) {
    Optional<Sighting> answer = send(ask, listed, listed.url());
    answer.ifPresent(onTheWay::add);
    return answer;
  }

  private Optional<Sighting> send(Ask ask, Target to, URI url) {
    Transport.Request request = ask.request(to, url, !sameServer(url, listed.url()));
    for (int attempt = 0; mayGoOn(); attempt++) {
      requests++;
      Reply reply = line.send(request);
      Line.Next next = line.next(reply, attempt, !sightings.isEmpty());
      if (next == Line.Next.TAKE) {
        return Optional.of(new Sighting(ask, ((Reply.Answered) reply).exchange()));
      }
      if (next == Line.Next.GIVE_UP) {
        gaveUp(reply);
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean sameServer(URI one, URI other) {
    return one.getScheme().equals(other.getScheme())
        && one.getRawAuthority().equals(other.getRawAuthority());
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

  private void gaveUp(Reply reply) {
    if (reply instanceof Reply.Answered answered) {
      over = true;
      Exchange last = answered.exchange();
      complain(
          Problem.Kind.RATE_LIMITED,
          "the server asked for fewer requests (status %d); ask later, or with a lower --rate",
          last.status());
    } else {
      failed((Reply.Failed) reply);
    }
  }

  /** One lost connection among good ones may be chance, or the refusal of one question. */
  private void failed(Reply.Failed failure) {
    boolean again = problem.isPresent();
    over = again || sightings.isEmpty() || failure.kind() != Problem.Kind.UNREACHABLE;
    cut |= failure.kind() == Problem.Kind.SKIPPED;
    complain(failure.kind(), "%s", failure.reason());
  }

  /** Asks nothing more. */
  void end(Problem.Kind kind, String reason) {
    over = true;
    complain(kind, "%s", reason);
  }

  private void complain(Problem.Kind kind, String message, Object... values) {
    if (problem.isEmpty()) {
      String text = String.format(Locale.ROOT, message, values);
      String partly = sightings.isEmpty() ? "" : "; what was seen before is reported";
      problem = Optional.of(Problem.with(kind, listed.text(), text + partly));
    }
  }

  /** Goes on at another address, and forgets what the first one answered. */
  void moveTo(URI address) {
    onTheWay.addAll(sightings);
    sightings.clear();
    seen = List.of();
    place = listed.movedTo(address);
  }

  /** Goes past caches from now on. */
  void stayFresh(Freshness how) {
    freshness = Optional.of(how);
  }

  boolean fresh() {
    return freshness.isPresent();
  }

  /** Returns the target as it was listed. */
  Target listed() {
    return listed;
  }

  /** Returns what is being asked: the target, or where it redirects to. */
  Target target() {
    return place;
  }

  /** Returns the answers so far. */
  List<Sighting> sightings() {
    if (seen.size() != sightings.size()) {
      seen = List.copyOf(sightings);
    }
    return seen;
  }

  /** Returns what was answered at addresses that redirect. */
  List<Sighting> onTheWay() {
    return List.copyOf(onTheWay);
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
