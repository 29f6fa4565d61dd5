package io.github.corsaudit.model;

import java.util.Locale;

/** Which requests a grant answers. */
public enum RequestKind {
  /** Actual requests and preflights alike. */
  BOTH,
  /** The request itself. */
  ACTUAL,
  /** The browser's question before it. */
  PREFLIGHT;

  /** Returns whether a grant of this kind answers actual requests. */
  public boolean actual() {
    return this != PREFLIGHT;
  }

  /** Returns whether a grant of this kind answers preflights. */
  public boolean preflight() {
    return this != ACTUAL;
  }

  /** Returns the spelling used in policies. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
