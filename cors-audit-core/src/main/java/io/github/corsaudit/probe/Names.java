package io.github.corsaudit.probe;

import io.github.corsaudit.model.Origin;
import io.github.corsaudit.origin.PublicSuffixes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The origins that a target may trust: given by the user, shown by answers, or near at hand. */
record Names(Conversation talk) {
  /** More names than this are not worth the requests. */
  private static final int SHOWN = 3;

  /** Returns the origins that answers name: in Allow-Origin, or as sources of content. */
  List<Origin> shown() {
    Stream<Origin> sent =
        talk.sightings().stream()
            .flatMap(s -> allowed(s).stream())
            .flatMap(text -> Origin.parse(text).stream());
    return Stream.concat(sent, sources().flatMap(policy -> policy.origins().stream()))
        .filter(origin -> !askedWith(origin.text()))
        .distinct()
        .limit(SHOWN)
        .toList();
  }

  private static Optional<String> allowed(Sighting sighting) {
    return Optional.of(sighting.headers().values(HeaderLines.ALLOW_ORIGIN))
        .filter(lines -> lines.size() == 1)
        .map(lines -> lines.get(0));
  }

  /** Returns the shared hosts whose tenants answers name as sources of content. */
  List<String> sharedHosts() {
    return sources().flatMap(policy -> policy.sharedHosts().stream()).limit(SHOWN).toList();
  }

  private Stream<ContentSources> sources() {
    Optional<String> domain =
        talk.target()
            .origin()
            .flatMap(own -> PublicSuffixes.bundled().registrableDomain(own.host()));
    return talk.sightings().stream()
        .limit(1)
        .map(s -> new ContentSources(s.headers().joined("content-security-policy"), domain));
  }

  /** Returns the target's registered domain, which often hosts the pages: first encrypted. */
  List<Origin> parents() {
    return talk.target().origin().stream()
        .flatMap(own -> Stream.of("https", own.scheme()).distinct().flatMap(s -> domain(own, s)))
        .filter(origin -> !askedWith(origin.text()))
        .toList();
  }

  private static Stream<Origin> domain(Origin name, String scheme) {
    return PublicSuffixes.bundled().registrableDomain(name.host()).stream()
        .map(domain -> new Origin(scheme, domain, -1));
  }

  /** Returns the parents of some names, from the domain that their owner registered on. */
  static List<Origin> parents(List<Origin> some) {
    return some.stream().flatMap(Names::above).distinct().toList();
  }

  private static Stream<Origin> above(Origin name) {
    String host = name.host();
    int domain = domain(name, name.scheme()).mapToInt(d -> d.host().length()).findFirst().orElse(0);
    return IntStream.rangeClosed(1, domain == 0 ? 0 : host.length() - domain)
        .map(shorter -> host.length() - domain - shorter + 1)
        .filter(start -> host.charAt(start - 1) == '.')
        .mapToObj(start -> new Origin(name.scheme(), host.substring(start), name.port()));
  }

  private boolean askedWith(String origin) {
    return talk.sightings().stream().anyMatch(s -> s.ask().origin().equals(Optional.of(origin)));
  }

  /** Returns the origins that were let in, or where none was, all that may be meant. */
  List<Origin> meant(List<Origin> known) {
    Set<Origin> all = new LinkedHashSet<>(known);
    all.addAll(parents());
    Set<String> letIn = admitted();
    List<Origin> admitted = new ArrayList<>(all);
    admitted.removeIf(origin -> !letIn.contains(origin.text()));
    return admitted.isEmpty() ? List.copyOf(all) : admitted;
  }

  /** Returns the origins that were let in. */
  Set<String> admitted() {
    Set<String> letIn = new HashSet<>();
    for (Sighting sighting : talk.sightings()) {
      if (sighting.actual() && sighting.admits()) {
        letIn.add(sighting.ask().origin().orElseThrow());
      }
    }
    return letIn;
  }
}
