package io.github.corsaudit.probe;

import io.github.corsaudit.model.CookieState;
import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Grant;
import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.RequestKind;
import io.github.corsaudit.model.Sourced;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns what was seen at one target into a policy: a finite table with one grant an origin, or two
 * where a cookie changes the answer. Of several answers to one question the one that lets in most
 * counts: what happens sometimes can be waited for.
 */
final class ObservedPolicy {
  private final List<Sighting> sightings;
  private final AnswerReading reading;
  private final boolean cookiesMatter;

  private ObservedPolicy(List<Sighting> sightings) {
    this.sightings = sightings;
    reading = new AnswerReading(sightings);
    cookiesMatter = byOrigin(Sighting::actual).stream().anyMatch(ObservedPolicy::differs);
  }

  /** Returns the policy; empty where nothing was answered. */
  static Optional<CorsPolicy> of(Conversation talk) {
    return of(talk.target(), talk.sightings(), talk.onTheWay());
  }

  static Optional<CorsPolicy> of(Target target, List<Sighting> sightings, List<Sighting> onTheWay) {
    if (sightings.isEmpty()) {
      return Optional.empty();
    }
    Provenance at = new Provenance.OnWire(sightings.get(0).exchange());
    CorsPolicy.Builder policy =
        CorsPolicy.observed(at)
            .scope(target.scope())
            .trusted(target.trusted())
            .grants(new ObservedPolicy(sightings).grants());
    ObservedFlaws.of(target, sightings, onTheWay).forEach(policy::flaw);
    return Optional.of(policy.build());
  }

  private List<Grant> grants() {
    List<Grant> grants = new ArrayList<>();
    for (List<Sighting> same : byOrigin(Sighting::actual)) {
      actual(same).forEach(grants::add);
    }
    for (List<Sighting> same : byOrigin(Sighting::preflight)) {
      grants.add(grant(best(same), CookieState.ANY));
    }
    return grants;
  }

  private Stream<Grant> actual(List<Sighting> same) {
    if (!cookiesMatter || (bothStates(same) && !differs(same))) {
      return Stream.of(grant(best(same), CookieState.ANY));
    }
    return Stream.of(true, false)
        .map(cookie -> with(cookie, same))
        .filter(some -> !some.isEmpty())
        .map(some -> grant(best(some), state(some.get(0))));
  }

  private static CookieState state(Sighting sighting) {
    return sighting.ask().cookie() ? CookieState.PRESENT : CookieState.ABSENT;
  }

  private static boolean bothStates(List<Sighting> same) {
    return !with(true, same).isEmpty() && !with(false, same).isEmpty();
  }

  private static boolean differs(List<Sighting> same) {
    return bothStates(same) && !shapes(with(true, same)).equals(shapes(with(false, same)));
  }

  private static Set<Sighting.Shape> shapes(List<Sighting> same) {
    return same.stream().map(Sighting::shape).collect(Collectors.toSet());
  }

  private static List<Sighting> with(boolean cookie, List<Sighting> same) {
    return same.stream().filter(sighting -> sighting.ask().cookie() == cookie).toList();
  }

  private static Sighting best(List<Sighting> same) {
    Stream<Predicate<Sighting>> wanted =
        Stream.of(sighting -> sighting.admits(true), Sighting::admits, sighting -> true);
    return wanted.flatMap(p -> same.stream().filter(p).limit(1)).findFirst().orElseThrow();
  }

  private Grant grant(Sighting sighting, CookieState cookie) {
    String origin = sighting.ask().origin().orElseThrow();
    OriginRule rule = new OriginRule.Sampled(sighting.ask().question().id(), origin);
    Provenance at = new Provenance.OnWire(sighting.exchange());
    RequestKind on = sighting.preflight() ? RequestKind.PREFLIGHT : RequestKind.ACTUAL;
    return new Grant(new Sourced<>(rule, at), on, cookie, reading.read(sighting));
  }

  private List<List<Sighting>> byOrigin(Predicate<Sighting> kind) {
    Map<String, List<Sighting>> groups = new LinkedHashMap<>();
    sightings.stream()
        .filter(kind)
        .forEach(
            sighting ->
                groups
                    .computeIfAbsent(
                        sighting.ask().origin().orElse(""), origin -> new ArrayList<>())
                    .add(sighting));
    return List.copyOf(groups.values());
  }
}
