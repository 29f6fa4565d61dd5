package io.github.corsaudit.origin;

/** Thrown inside this package where an expression's set cannot be decided; says why. */
final class Undecided extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean malformed;

  Undecided(String reason) {
    this(reason, false);
  }

  private Undecided(String reason, boolean malformed) {
    super(reason, null, false, false);
    this.malformed = malformed;
  }

  /** Returns the failure to throw for what is no expression of its dialect. */
  static Undecided malformed(String why) {
    return new Undecided("not a valid expression: " + why, true);
  }

  /** Returns whether the dialect's own engine would refuse the expression. */
  boolean isMalformed() {
    return malformed;
  }

  /** Returns why, for people: a clause without a final stop. */
  String reason() {
    return String.valueOf(getMessage());
  }
}
