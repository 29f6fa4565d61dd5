package io.github.corsaudit.model;

import java.util.Locale;

/**
 * A statement's truth when some of it may not be known: Kleene's strong three-valued logic. The
 * constants are ordered, so that {@code and} is the minimum and {@code or} the maximum.
 */
public enum Tri {
  /** Known to be false. */
  NO,
  /** Nobody can tell from what was read or seen. */
  UNKNOWN,
  /** Known to be true. */
  YES;

  /** Returns YES for true, NO for false. */
  public static Tri of(boolean value) {
    return value ? YES : NO;
  }

  /** Returns NO if either is NO, else UNKNOWN if either is, else YES. */
  public Tri and(Tri other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** Returns YES if either is YES, else UNKNOWN if either is, else NO. */
  public Tri or(Tri other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** Returns the opposite; the opposite of UNKNOWN is UNKNOWN. */
  public Tri not() {
    return switch (this) {
      case NO -> YES;
      case UNKNOWN -> UNKNOWN;
      case YES -> NO;
    };
  }

  /** Returns whether this is YES: the only value on which anything is ever reported. */
  public boolean isYes() {
    return this == YES;
  }

  /** Returns whether this is NO. */
  public boolean isNo() {
    return this == NO;
  }

  /**
   * Returns the spelling used in rules, policies and reports: {@code yes}, {@code no}, {@code
   * unknown}.
   */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
