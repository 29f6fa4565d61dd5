package io.github.corsaudit.model;

import java.util.Locale;

/** How sure a finding is, from least to most. */
public enum Confidence {
  /** One of several branches of a program does this. */
  POSSIBLE,
  /** A default or the version of a framework was assumed. */
  LIKELY,
  /** The value and what the framework does with it are known. */
  CERTAIN;

  /** Returns the less sure of two. */
  public Confidence min(Confidence other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** Returns the spelling used in reports. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
