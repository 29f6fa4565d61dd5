package io.github.corsaudit.origin;

/** Thrown inside this package where an expression's set cannot be decided; says why. */
final class Undecided extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Undecided(String reason) {
    super(reason, null, false, false);
  }

  /** Returns why, for people: a clause without a final stop. */
  String reason() {
    return String.valueOf(getMessage());
  }
}
