package io.github.corsaudit.source;

import io.github.corsaudit.model.Confidence;
import io.github.corsaudit.model.Sourced;
import java.util.List;

/**
 * What an expression may be.
 *
 * @param branches the alternatives, at least one; which of them holds depends on how the program
 *     runs
 * @param confidence {@code POSSIBLE} where there are several, {@code LIKELY} where a default was
 *     assumed
 */
public record Resolved(List<Sourced<Value>> branches, Confidence confidence) {
  /** Makes the list unchangeable. */
  public Resolved {
    branches = List.copyOf(branches);
  }
}
