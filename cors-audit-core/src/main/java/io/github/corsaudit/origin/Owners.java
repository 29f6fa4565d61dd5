package io.github.corsaudit.origin;

import io.github.corsaudit.model.Origin;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The owners of a policy's trusted names; one for all of its grants, since a policy may be long.
 */
final class Owners {
  private final Collection<Origin> trusted;
  private @Nullable Set<String> domains;

  Owners(Collection<Origin> trusted) {
    this.trusted = trusted;
  }

  /** Returns all trusted names. */
  Collection<Origin> trusted() {
    return trusted;
  }

  /** Returns the registrable domains of the trusted names, and those of them that have none. */
  Set<String> domains() {
    Set<String> known = domains;
    if (known == null) {
      known = new HashSet<>();
      for (Origin name : trusted) {
        known.add(domain(name));
      }
      domains = known;
    }
    return known;
  }

  /** Returns whether an origin belongs to the owner of a trusted name. */
  boolean own(Origin origin) {
    return domains().contains(domain(origin));
  }

  private static String domain(Origin name) {
    return QuestionSets.registrable(name).orElseGet(() -> Hosts.withoutRoot(name.host()));
  }
}
