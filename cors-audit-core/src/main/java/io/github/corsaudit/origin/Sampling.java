package io.github.corsaudit.origin;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * How a question was answered that could not be decided.
 *
 * @param reason why it could not, for people: a clause without a final stop
 * @param tried the origins that were tried; none where not even that could be done
 */
public record Sampling(String reason, Set<String> tried) {
  /** Makes the set unchangeable. */
  public Sampling {
    tried = Collections.unmodifiableSet(new LinkedHashSet<>(tried));
  }

  /** Returns this one and what was tried for another question. */
  public Sampling and(Sampling other) {
    Set<String> all = new LinkedHashSet<>(tried);
    all.addAll(other.tried);
    return new Sampling(reason, all);
  }

  /** Returns why, what was tried and what was found, for people: a clause without a final stop. */
  public String spelled(Optional<String> hit) {
    int count = tried.size();
    String found = hit.map(one -> one + " gets in").orElse("none that shows a mistake gets in");
    String origins = count == 1 ? "1 origin was" : count + " origins were";
    return count == 0 ? reason : reason + "; " + origins + " tried on it, and " + found;
  }
}
