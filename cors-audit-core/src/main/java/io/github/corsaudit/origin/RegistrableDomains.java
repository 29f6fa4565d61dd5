package io.github.corsaudit.origin;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The domains, each registered by one party, that have origins which are let in.
 *
 * @param unbounded whether there are more than can be listed, so that anyone can get one
 * @param names the domains, as far as they are listed; addresses, {@code localhost} and other names
 *     of one label as they stand
 */
public record RegistrableDomains(boolean unbounded, SortedSet<String> names) {
  /** Makes the set unchangeable. */
  public RegistrableDomains {
    names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
  }

  /** Returns the domains of several sets together. */
  static RegistrableDomains all(Collection<RegistrableDomains> parts) {
    boolean unbounded = parts.stream().anyMatch(RegistrableDomains::unbounded);
    List<String> names = parts.stream().flatMap(part -> part.names().stream()).toList();
    return new RegistrableDomains(
        unbounded, names.stream().collect(Collectors.toCollection(TreeSet::new)));
  }
}
