package io.github.corsaudit.probe;

import io.github.corsaudit.origin.Question;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * How one thing is asked: in one request with another where that costs nothing, again where it
 * hits, and then of a stranger as a control.
 */
final class Inquiry {
  /** What two questions in one request may cost: itself, each alone, and a hit's controls. */
  private static final int SCREEN = 6;

  private final Conversation talk;
  private final Draws draws;
  private final Cookies cookies;
  private final Standing standing;
  private final Carriers carriers = new Carriers();
  private final Set<String> asked = new HashSet<>();

  Inquiry(Conversation talk, Draws draws, Cookies cookies, Standing standing) {
    this.talk = talk;
    this.draws = draws;
    this.cookies = cookies;
    this.standing = standing;
  }

  /** Asks about no such origin any more. */
  void skip(String origin) {
    asked.add(origin);
  }

  /** An encrypted one: whoever lets in plain strangers alone is found by the controls. */
  void stranger() {
    draws.stranger("first").stream()
        .filter(asked::add)
        .limit(1)
        .flatMap(o -> cookies.states().stream().map(c -> Ask.actual(Question.STRANGER, o, c)))
        .forEach(this::screened);
  }

  /** Returns the requests kept back: for a hit's repetition, and what is asked at the end only. */
  int reserve() {
    return 2 + (talk.fresh() ? 2 : 0) + (talk.onTheWay().isEmpty() ? 0 : 1);
  }

  /** Asks for another stranger, as a control, unless two were let in. */
  void strangerAgain(Sighting hit) {
    long letIn =
        talk.sightings().stream()
            .filter(s -> s.actual() && s.admits() && s.ask().question() == Question.STRANGER)
            .map(s -> s.ask().origin())
            .distinct()
            .count();
    if (letIn < 2) {
      control(hit);
    }
  }

  /** Asks whether any customer of a host is let in. */
  void tenant(String sharedHost) {
    about(Question.SHARED_HOSTING, draws.tenant(sharedHost));
  }

  /** Returns whether an origin is let in; it is asked once, without a control. */
  boolean admits(Question question, String origin) {
    return asked.add(origin) && ask(Ask.actual(question, origin, cookies.promising())).isPresent();
  }

  /** Asks with an origin, unless that has been done. */
  void about(Question question, String origin) {
    if (asked.add(origin)) {
      once(Ask.actual(question, origin, cookies.promising()));
    }
  }

  /**
   * Whoever gets in asks again, since some servers change their mind; then a stranger does, which
   * shows whether it was the name. Neither tells anything where strangers are known to get in.
   */
  private void once(Ask ask) {
    boolean open = standing().admitted(Question.STRANGER).isPresent();
    Optional<Sighting> hit = screened(ask);
    if (hit.isPresent() && ask.question() != Question.TRUSTED && !open) {
      talk.ask(ask);
      control(hit.get());
    }
  }

  /**
   * Asks about a stranger and about tenants of a shared host at once, and only where one of the two
   * is let in about each alone.
   */
  private Optional<Sighting> screened(Ask ask) {
    Optional<Carriers.Carrier> carrier = screens() ? carriers.next(ask) : Optional.empty();
    return carrier.isEmpty()
        ? ask(ask)
        : talk.screen(carrier.get().ask()).flatMap(hit -> alone(ask, carrier.get(), hit));
  }

  private boolean screens() {
    return cookies.steady()
        && standing().admitted(Question.STRANGER).isEmpty()
        && talk.left() >= SCREEN + reserve();
  }

  /** A stranger is one at a shared host, too; if neither is let in, the server changes its mind. */
  private Optional<Sighting> alone(Ask ask, Carriers.Carrier carrier, Sighting hit) {
    Optional<Sighting> alone = ask(ask);
    if (alone.isEmpty()) {
      tenant(carrier.sharedHost());
    }
    boolean stranger = ask.question() == Question.STRANGER;
    if (stranger && standing().admitted(Question.SHARED_HOSTING).isEmpty()) {
      talk.keep(hit);
    }
    return alone;
  }

  /** Asks, of a server that is known to change its mind twice; returns the answer that lets in. */
  Optional<Sighting> ask(Ask ask) {
    Optional<Sighting> first = talk.ask(ask).filter(Sighting::admits);
    return first.isPresent() || !cookies.fickle() ? first : talk.ask(ask).filter(Sighting::admits);
  }

  /** Asks for a stranger of the same scheme: some servers look at nothing else. */
  private void control(Sighting hit) {
    String origin = hit.ask().origin().orElse("");
    if (hit.ask().question() == Question.SHARED_HOSTING) {
      about(Question.PUBLIC_SUFFIX, draws.under(origin.substring(origin.lastIndexOf('.') + 1)));
    }
    boolean plain = origin.startsWith("http:");
    draws.stranger(origin).stream()
        .filter(stranger -> plain == stranger.startsWith("http:"))
        .filter(asked::add)
        .limit(1)
        .forEach(o -> talk.ask(Ask.actual(Question.STRANGER, o, hit.ask().cookie())));
  }

  private Standing standing() {
    return standing.after(talk.sightings());
  }
}
