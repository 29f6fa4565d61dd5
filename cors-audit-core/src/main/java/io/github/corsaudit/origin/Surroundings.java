package io.github.corsaudit.origin;

import io.github.corsaudit.model.Origin;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What lies around a policy's trusted names; each set is built when it is first needed. */
final class Surroundings {
  /** Sets are built around so many names at most; a policy may list thousands. */
  private static final int NEAR = 8;

  private static final List<String> COMMON = List.of("com", "net", "org", "io", "example", "test");

  private final List<Origin> near;
  private final Collection<Origin> trusted;
  private final Map<Question, Optional<Machine>> sets = new EnumMap<>(Question.class);
  private @Nullable Set<String> owned;
  private @Nullable Machine own;
  private @Nullable Machine foreign;

  /**
   * Takes the names.
   *
   * @param first those that matter most
   * @param trusted all of them
   */
  Surroundings(Collection<Origin> first, Collection<Origin> trusted) {
    near = Stream.concat(first.stream(), trusted.stream()).distinct().limit(NEAR).toList();
    this.trusted = trusted;
  }

  private static String domain(Origin name) {
    return QuestionSets.registrable(name).orElseGet(name::host);
  }

  private Set<String> owned() {
    Set<String> known = owned;
    if (known == null) {
      known = new HashSet<>();
      for (Origin name : trusted) {
        known.add(domain(name));
      }
      owned = known;
    }
    return known;
  }

  /** Returns the trusted names around which sets are built. */
  List<Origin> near() {
    return near;
  }

  /** Returns a question's set relative to the near names; empty where they make none. */
  Optional<Machine> set(Question question) {
    return sets.computeIfAbsent(question, this::build);
  }

  private Optional<Machine> build(Question question) {
    List<String> parts = question.sets(near).distinct().toList();
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(OriginSets.machine(OriginSets.any(parts)));
  }

  /** Returns all origins of the near names' registrable domains. */
  Machine own() {
    Machine known = own;
    if (known == null) {
      List<String> hosts = near.stream().map(Surroundings::ownHosts).distinct().toList();
      known = OriginSets.machine(OriginSets.origins(OriginSets.any(hosts)));
      own = known;
    }
    return known;
  }

  private static String ownHosts(Origin name) {
    return QuestionSets.registrable(name)
        .map(domain -> OriginSets.LABELS + OriginSets.text(domain))
        .orElseGet(() -> OriginSets.text(name.host()));
  }

  /**
   * Returns the origins that someone else can have, as far as top-level domains are concerned that
   * are common or could be mistaken for those of the trusted names.
   */
  Machine foreign() {
    Machine known = foreign;
    if (known == null) {
      known = ending("(?:" + OriginSets.REGISTRABLE_LABEL + "\\.)+").minus(own());
      foreign = known;
    }
    return known;
  }

  /** Returns more of the foreign origins, with labels that hold underscores. */
  Machine odd() {
    return ending(OriginSets.LABELS + OriginSets.REGISTRABLE_LABEL + "\\.").minus(own());
  }

  private Machine ending(String before) {
    List<String> ends = endings().stream().map(OriginSets::text).toList();
    return OriginSets.machine(OriginSets.origins(before + OriginSets.any(ends)));
  }

  private Set<String> endings() {
    Set<String> endings = new LinkedHashSet<>(COMMON);
    near.stream()
        .map(Origin::host)
        .filter(Hosts::isName)
        .map(host -> host.substring(host.lastIndexOf('.') + 1))
        .distinct()
        .forEach(end -> addSimilar(end, endings));
    return endings;
  }

  private static void addSimilar(String end, Set<String> endings) {
    PublicSuffixes suffixes = PublicSuffixes.bundled();
    endings.add(end);
    endings.addAll(suffixes.topLevelDomains(end));
    IntStream.range(1, end.length())
        .mapToObj(length -> end.substring(0, length))
        .filter(suffixes::isListed)
        .forEach(endings::add);
  }

  /** Returns whether somebody else can have an origin: another party registered its domain. */
  boolean isForeign(String origin) {
    return Origin.parse(origin)
        .flatMap(QuestionSets::registrable)
        .filter(domain -> !owned().contains(domain))
        .isPresent();
  }

  /** Returns whether an origin belongs to the owner of a trusted name. */
  boolean isOwn(String origin) {
    return Origin.parse(origin).filter(name -> owned().contains(domain(name))).isPresent();
  }

  /** Returns whether any of these domains is none of the owner's. */
  boolean anyForeign(Collection<String> domains) {
    return domains.stream().anyMatch(name -> Hosts.isName(name) && !owned().contains(name));
  }
}
