package io.github.corsaudit.origin;

import dk.brics.automaton.Automaton;
import io.github.corsaudit.model.Origin;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What lies around a policy's trusted names.
 *
 * @param trusted the origins that are meant
 * @param own all origins of their registrable domains
 * @param foreign the origins that someone else can have, as far as top-level domains are concerned
 *     that are common or could be mistaken for those of the trusted names
 * @param odd more of them, with labels that hold underscores
 */
record Surroundings(List<Origin> trusted, Automaton own, Automaton foreign, Automaton odd) {
  private static final List<String> COMMON =
      List.of("com", "net", "org", "io", "dev", "app", "co", "example", "test");

  /** Returns the surroundings of trusted names. */
  static Surroundings of(List<Origin> trusted) {
    Automaton own =
        OriginSets.any(trusted.stream().map(name -> OriginSets.origins(domain(name))).toList());
    Automaton ending =
        OriginSets.join(
            OriginSets.registrableLabel(),
            Automaton.makeChar('.'),
            Automaton.makeStringUnion(endings(trusted).toArray(CharSequence[]::new)));
    Automaton plain = OriginSets.registrableLabel().concatenate(Automaton.makeChar('.')).repeat();
    Automaton foreign = OriginSets.origins(OriginSets.join(plain, ending)).minus(own);
    Automaton odd = OriginSets.origins(OriginSets.join(OriginSets.labels(), ending)).minus(own);
    return new Surroundings(trusted, own, foreign, odd.minus(foreign));
  }

  private static Automaton domain(Origin name) {
    Optional<String> domain = PublicSuffixes.bundled().registrableDomain(name.host());
    return domain
        .map(text -> OriginSets.join(OriginSets.labels(), OriginSets.text(text)))
        .orElseGet(() -> OriginSets.text(name.host()));
  }

  private static Set<String> endings(List<Origin> trusted) {
    Set<String> endings = new LinkedHashSet<>(COMMON);
    List<String> known = new ArrayList<>(PublicSuffixes.bundled().names());
    known.removeIf(name -> name.indexOf('.') >= 0);
    for (Origin name : trusted) {
      String end = name.host().substring(name.host().lastIndexOf('.') + 1);
      if (Hosts.isName(name.host())) {
        endings.add(end);
        known.stream().filter(k -> k.startsWith(end) || end.startsWith(k)).forEach(endings::add);
      }
    }
    return endings;
  }

  /** Returns whether somebody else can have a host: another party registered its domain. */
  boolean isForeign(String origin) {
    return Origin.parse(origin)
        .filter(parsed -> PublicSuffixes.bundled().registrableDomain(parsed.host()).isPresent())
        .filter(parsed -> !own.run(origin))
        .isPresent();
  }
}
