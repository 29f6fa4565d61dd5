package io.github.corsaudit.origin;

import io.github.corsaudit.model.Origin;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds an origin in a set that somebody else can have: one whose registrable domain is none of the
 * owners'. Walks the whole set, so that finding none is a proof that there is none.
 */
final class Strangers {
  private static final int SAMPLES = 40;

  /** The addresses of documentation (RFC 5737), standing for anybody's. */
  private static final List<String> ADDRESSES = List.of("203.0.113.7", "198.51.100.7", "8.8.4.4");

  private static final Comparator<String> FAMILIAR =
      Comparator.comparing((String suffix) -> !suffix.equals("com")).thenComparing(String::length);

  private Strangers() {}

  /**
   * Returns a member.
   *
   * @param set origins that a browser can send
   * @param owned the registrable domains of the owners
   * @throws Undecided if it would take too much work to tell
   */
  static Optional<String> in(Machine set, Set<String> owned) {
    if (set.isEmpty()) {
      return Optional.empty();
    }
    DomainWalk.Found found = DomainWalk.walk(set, owned);
    Stream<String> listed = found.names().stream().map(OriginSets::text);
    Stream<String> open = found.open().stream().sorted(FAMILIAR).map(Strangers::anyBelow);
    return Stream.concat(listed, open)
        .flatMap(hosts -> below(set, hosts))
        .filter(origin -> isForeign(origin, owned))
        .findFirst();
  }

  private static String anyBelow(String suffix) {
    return OriginSets.REGISTRABLE_LABEL + OriginSets.text("." + suffix);
  }

  /** Returns some members whose host is one that an expression describes, or below one. */
  static Stream<String> below(Machine set, String hosts) {
    Machine own =
        OriginSets.machine(OriginSets.origins(OriginSets.ANY_LABELS + hosts + OriginSets.ROOT));
    return Members.shortest(set.and(own), SAMPLES).stream();
  }

  private static boolean isForeign(String origin, Set<String> owned) {
    return SentOrigins.parse(origin)
        .filter(name -> PublicSuffixes.bundled().isOpen(name.host()))
        .flatMap(QuestionSets::registrable)
        .filter(domain -> !owned.contains(domain))
        .isPresent();
  }

  /** Returns whether an origin's name ends in a listed top-level domain. */
  static boolean isPublic(String origin) {
    return Origin.parse(origin)
        .map(Origin::host)
        .map(host -> host.substring(host.lastIndexOf('.') + 1))
        .filter(PublicSuffixes.bundled()::isListed)
        .isPresent();
  }

  /** Returns an origin of any address there is, if a set holds them all. */
  static Optional<String> address(Machine set) {
    return Stream.of("https://", "http://")
        .filter(scheme -> ADDRESSES.stream().allMatch(host -> set.contains(scheme + host)))
        .map(scheme -> scheme + ADDRESSES.get(0))
        .findFirst();
  }
}
