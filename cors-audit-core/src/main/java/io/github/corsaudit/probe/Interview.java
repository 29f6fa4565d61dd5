package io.github.corsaudit.probe;

import io.github.corsaudit.model.Origin;
import io.github.corsaudit.origin.Question;
import io.github.corsaudit.origin.Sandboxes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Decides what to ask one target next, from what it has answered. Starts with who is meant to get
 * in and with strangers, and goes on to look-alikes only where they can tell something new.
 */
final class Interview {
  /** Where nothing is amiss, what is not needed is asked until so many requests were sent. */
  private static final int MODEST = 26;

  private final Conversation talk;
  private final Draws draws;
  private final Cookies cookies;
  private final Names names;
  private final List<Origin> known = new ArrayList<>();
  private final Standing standing;
  private final Inquiry inquiry;
  private final Map<Subject, List<String>> drawn = new HashMap<>();

  /** Whether answers name others than those who asked. */
  private boolean elsewhere;

  /** A question relative to some names. */
  private record Subject(Question question, List<Origin> names) {}

  private Interview(Conversation talk, Draws draws) {
    this.talk = talk;
    this.draws = draws;
    cookies = new Cookies(talk);
    names = new Names(talk);
    standing = new Standing(draws);
    inquiry = new Inquiry(talk, draws, cookies, standing);
  }

  /** Asks all that is worth asking. */
  static void hold(Conversation talk, Draws draws) {
    Arrival.find(talk);
    Interview interview = new Interview(talk, draws);
    interview.open();
    Wishes.ask(talk);
    Preflights.ask(talk, draws);
    interview.goOn();
    interview.close();
  }

  private void open() {
    talk.sightings().stream()
        .filter(Freshness::wanted)
        .limit(1)
        .forEach(s -> talk.stayFresh(new Freshness(draws.label("fresh"))));
    List<Origin> own = talk.target().trusted();
    own.stream().limit(1).forEach(this::compare);
    inquiry.stranger();
    own.stream().skip(1).forEach(this::trusted);
    meetShown();
  }

  private void compare(Origin own) {
    inquiry.skip(own.text());
    known.add(own);
    cookies.compare(Question.TRUSTED, own.text());
  }

  /** An origin that is meant to be let in may be one that is better not. */
  private void trusted(Origin origin) {
    Question question = Question.TRUSTED;
    if (origin.loopback()) {
      question = Question.LOOPBACK;
    } else if (Sandboxes.contains(origin.text())) {
      question = Question.SHARED_HOSTING;
    } else if (Question.HTTP.contains(List.of(origin), origin.text())) {
      question = Question.HTTP;
    }
    inquiry.about(question, origin.text());
    known.add(origin);
  }

  private void meetShown() {
    List<Origin> shown = names.shown();
    elsewhere = !shown.isEmpty();
    shown.forEach(this::trusted);
    // Whoever embeds content of any customer of a host may let in any customer as well.
    names.sharedHosts().forEach(inquiry::tenant);
  }

  private void goOn() {
    standing()
        .admitted(Question.STRANGER)
        .ifPresentOrElse(inquiry::strangerAgain, this::strangersWithoutCookie);
    if (standing().admitted(Question.TRUSTED).isEmpty() && !standing().openToAll()) {
      names.parents().forEach(this::trusted);
    }
    if (standing().silent()) {
      Agenda.ofSilent().forEach(this::lookAlike);
    }
    if (!standing().silent()) {
      speakers().forEach(this::lookAlike);
      further();
    }
  }

  private List<Agenda.Item> speakers() {
    if (allAlike()) {
      return List.of(new Agenda.Item(Question.NULL, 0));
    }
    return cookies.fickle() ? Agenda.ofFickle() : Agenda.needed();
  }

  private void further() {
    if (!allAlike() && !cookies.fickle()) {
      Agenda.further(trustedNames()).stream().takeWhile(item -> modest()).forEach(this::lookAlike);
    }
  }

  private boolean modest() {
    boolean clean = EnumSet.of(Question.TRUSTED).containsAll(standing().admitted());
    return clean ? talk.requests() < MODEST : talk.left() > inquiry.reserve();
  }

  private long trustedNames() {
    return known.stream().map(Origin::text).filter(names.admitted()::contains).count();
  }

  /** Where a stranger's preflight is granted, one without a cookie may be let in. */
  private void strangersWithoutCookie() {
    talk.sightings().stream()
        .filter(s -> s.preflight() && s.ask().question() == Question.STRANGER && s.admits())
        .limit(1)
        .forEach(
            s -> inquiry.ask(Ask.actual(Question.STRANGER, s.ask().origin().orElseThrow(), false)));
  }

  private void close() {
    Caches.prove(talk, draws);
    Arrival.judge(talk);
  }

  private boolean open(Question question) {
    return !standing().openToAll()
        && standing().admitted(question).isEmpty()
        && !Agenda.settledBy(standing().admitted()).contains(question);
  }

  /** Whoever asks gets the same answer, and it names nobody else. */
  private boolean allAlike() {
    return !elsewhere && standing().allAlike();
  }

  private void lookAlike(Agenda.Item item) {
    if (!open(item.question())) {
      return;
    }
    drawn
        .computeIfAbsent(
            new Subject(item.question(), names.meant(known)),
            s -> draws.of(s.question(), s.names()))
        .stream()
        .filter(origin -> tells(item.question(), origin))
        .skip(item.variant())
        .limit(1)
        .forEach(origin -> inquiry.about(item.question(), origin));
    if (item.equals(Agenda.BEHIND) && !open(Question.PREFIX)) {
      askBefore();
    }
    if (item.question() == Question.SPECIAL_CHARACTER && !open(Question.SPECIAL_CHARACTER)) {
      lookAlike(new Agenda.Item(Question.PREFIX, 1));
    }
  }

  /** Whether names are found amid other text is asked only where they are before it. */
  private boolean tells(Question question, String origin) {
    return question != Question.SUBSTRING
        || names.meant(known).stream().noneMatch(name -> origin.contains(name.host() + "."));
  }

  /** More text may stand behind a name; asks whether any may stand before it as well. */
  private void askBefore() {
    List<Origin> meant = names.meant(known);
    boolean suffix = standing().admitted(Question.SUFFIX).isPresent();
    boolean onlyBelow = !suffix && Names.parents(meant).stream().anyMatch(this::lacksEnd);
    if (!onlyBelow && standing().admitted(Question.SUBSTRING).isEmpty()) {
      draws.of(Question.SUBSTRING, meant).stream()
          .limit(1)
          .forEach(origin -> inquiry.about(Question.SUBSTRING, origin));
    }
  }

  /** Returns whether sub-domains may stand before a name, but no text that makes it another one. */
  private boolean lacksEnd(Origin parent) {
    Predicate<String> below = origin -> origin.contains("." + parent.host());
    return letsIn(Question.PREFIX, parent, below)
        && letsIn(Question.SUBDOMAIN, parent, below)
        && !letsIn(Question.SUBSTRING, parent, origin -> true);
  }

  private boolean letsIn(Question question, Origin name, Predicate<String> wanted) {
    return draws.of(question, List.of(name)).stream()
        .filter(wanted)
        .limit(1)
        .anyMatch(origin -> names.admitted().contains(origin) || inquiry.admits(question, origin));
  }

  private Standing standing() {
    return standing.after(talk.sightings());
  }
}
