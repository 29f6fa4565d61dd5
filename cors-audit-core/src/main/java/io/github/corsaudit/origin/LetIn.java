package io.github.corsaudit.origin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A set of origins that a policy lets in: single ones, so that long lists cost nothing, and sets.
 *
 * @param single origins, the opaque one among them
 * @param sets sets of origins that a browser can send
 */
record LetIn(Set<String> single, List<Machine> sets) {

  /** Returns the union. */
  static LetIn all(Collection<LetIn> parts) {
    Set<String> single = new HashSet<>();
    List<Machine> sets = new ArrayList<>();
    for (LetIn part : parts) {
      single.addAll(part.single());
      sets.addAll(part.sets());
    }
    return new LetIn(single, sets);
  }

  boolean contains(String origin) {
    return single.contains(origin) || sets.stream().anyMatch(set -> set.contains(origin));
  }

  /**
   * Returns the members of a set that are not in this union.
   *
   * @throws Undecided if that has too many states
   */
  Machine missing(Machine set) {
    Machine rest = set;
    for (Machine known : sets) {
      rest = rest.minus(known);
    }
    for (String origin : single) {
      rest = rest.contains(origin) ? rest.minus(OriginSets.machine(OriginSets.text(origin))) : rest;
    }
    return rest;
  }
}
