package io.github.corsaudit.model;

import java.util.Locale;

/** How a policy became known. */
public enum PolicyKind {
  /** Read in a file that makes a system behave so. */
  DECLARED,
  /** Seen in the answers of a live server. */
  OBSERVED,
  /** Written down by its owners as what they want. */
  INTENDED;

  /** Returns the spelling used in policies and reports. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
