package io.github.corsaudit.origin;

import io.github.corsaudit.model.Grant;

/**
 * A declared entry that does nothing.
 *
 * @param grant the entry's grant
 * @param kind whether it can never match, or only what another one matches
 * @param reason why, for people: a clause without a final stop
 */
public record EntryFault(Grant grant, Kind kind, String reason) {

  /** In what way an entry does nothing. */
  public enum Kind {
    /** No browser ever sends what it would match. */
    DEAD,
    /** Another entry already covers it. */
    REDUNDANT
  }
}
