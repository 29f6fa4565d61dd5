package io.github.corsaudit.probe;

import io.github.corsaudit.model.Origin;
import io.github.corsaudit.origin.Question;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides what to ask one target next, from what it has answered. Starts with who is meant to get
 * in and with a stranger, and goes on to look-alikes only where they can tell something new.
 */
final class Interview {
  /** Other origins that a policy for the trusted ones may let in by mistake. */
  private static final List<Question> LOOK_ALIKES =
      Stream.of(Question.values())
          .filter(question -> question != Question.TRUSTED && question != Question.STRANGER)
          .toList();

  /** What a server may let in that neither names the target nor says anything about CORS. */
  private static final List<Question> OF_SILENT_SERVERS =
      List.of(Question.NULL, Question.SUFFIX, Question.SUBDOMAIN, Question.LOOPBACK);

  /** Different members of one set that are worth a request each. */
  private static final int VARIANTS = 8;

  /** Further members are asked about while at least so many requests are left for the budget. */
  private static final int SPARE = 6;

  private final Conversation talk;
  private final Draws draws;
  private final Cookies cookies;
  private final Set<String> asked = new HashSet<>();
  private List<Origin> named = List.of();

  private Interview(Conversation talk, Draws draws) {
    this.talk = talk;
    this.draws = draws;
    cookies = new Cookies(talk);
  }

  /** Asks all that is worth asking. */
  static void hold(Conversation talk, Draws draws) {
    Interview interview = new Interview(talk, draws);
    interview.open();
    Preflights.ask(talk, draws);
    interview.goOn();
  }

  private void open() {
    talk.ask(Ask.sameOrigin());
    List<Origin> own = talk.target().trusted();
    own.stream().limit(1).forEach(origin -> meet(Question.TRUSTED, origin.text()));
    draws.stranger("first").stream().limit(1).forEach(o -> meet(Question.STRANGER, o));
    own.stream().skip(1).forEach(origin -> inquire(Question.TRUSTED, origin.text()));
    named = named();
    named.forEach(origin -> inquire(Question.TRUSTED, origin.text()));
  }

  private void goOn() {
    Optional<Sighting> stranger = admitted(Question.STRANGER);
    if (stranger.isPresent()) {
      control(stranger.get());
    }
    List<Question> questions = worthAsking();
    int variants = questions.equals(OF_SILENT_SERVERS) ? 1 : VARIANTS;
    for (int variant = 0; variant < variants; variant++) {
      for (Question question : questions) {
        lookAlike(question, variant);
      }
    }
  }

  private List<Question> worthAsking() {
    if (talk.sightings().stream().noneMatch(s -> s.headers().speakCors())) {
      return OF_SILENT_SERVERS;
    }
    return allAlike() && named.isEmpty() ? List.of(Question.NULL) : LOOK_ALIKES;
  }

  /** Strangers get all there is to get. */
  private boolean openToAll() {
    return talk.sightings().stream()
        .filter(s -> s.actual() && s.ask().question() == Question.STRANGER)
        .anyMatch(s -> s.admits(true));
  }

  /** Whoever asks gets the same answer, and it is not a refusal. */
  private boolean allAlike() {
    List<Sighting.Shape> shapes =
        talk.sightings().stream().filter(Sighting::actual).map(Sighting::shape).distinct().toList();
    return shapes.size() == 1 && !shapes.get(0).allowOrigin().isEmpty();
  }

  private void lookAlike(Question question, int variant) {
    boolean bonus = variant > 0 && talk.left() < SPARE;
    if (bonus || openToAll() || admitted(question).isPresent()) {
      return;
    }
    draws.of(question, meant()).stream()
        .skip(variant)
        .limit(1)
        .forEach(origin -> inquire(question, origin));
  }

  /** Asks without and with a cookie, and again where that makes a difference. */
  private void meet(Question question, String origin) {
    if (asked.add(origin)) {
      cookies.compare(question, origin);
    }
  }

  private void inquire(Question question, String origin) {
    if (asked.add(origin)) {
      Stream<Boolean> states = cookies.matter() ? Stream.of(false, true) : Stream.of(true);
      states.forEach(cookie -> once(Ask.actual(question, origin, cookie)));
    }
  }

  /**
   * Whoever gets in asks again, since some servers change their mind; then a stranger does, which
   * shows whether it was the name. Neither tells anything where strangers are known to get in.
   */
  private void once(Ask ask) {
    boolean open = admitted(Question.STRANGER).isPresent();
    Optional<Sighting> hit = talk.ask(ask).filter(Sighting::admits);
    if (hit.isPresent() && ask.question() != Question.TRUSTED && !open) {
      talk.ask(ask);
      control(hit.get());
    }
  }

  private void control(Sighting hit) {
    String occasion = hit.ask().origin().orElse("");
    draws.stranger(occasion).stream()
        .filter(asked::add)
        .limit(1)
        .forEach(o -> talk.ask(Ask.actual(Question.STRANGER, o, hit.ask().cookie())));
  }

  private Optional<Sighting> admitted(Question question) {
    return talk.sightings().stream()
        .filter(s -> s.actual() && s.ask().question() == question && s.admits())
        .findFirst();
  }

  /** Returns the origins that answers name and that were not asked with. */
  private List<Origin> named() {
    return talk.sightings().stream()
        .filter(s -> s.headers().values(HeaderLines.ALLOW_ORIGIN).size() == 1)
        .map(s -> s.headers().joined(HeaderLines.ALLOW_ORIGIN))
        .filter(value -> !asked.contains(value))
        .flatMap(value -> Origin.parse(value).stream())
        .distinct()
        .toList();
  }

  /** Returns the trusted origins that were let in, or all where none was. */
  private List<Origin> meant() {
    Set<Origin> all = new LinkedHashSet<>(talk.target().trusted());
    all.addAll(named);
    List<Origin> admitted =
        all.stream()
            .filter(
                origin ->
                    talk.sightings().stream()
                        .anyMatch(
                            s -> s.ask().origin().equals(Optional.of(origin.text())) && s.admits()))
            .toList();
    return admitted.isEmpty() ? List.copyOf(all) : admitted;
  }
}
