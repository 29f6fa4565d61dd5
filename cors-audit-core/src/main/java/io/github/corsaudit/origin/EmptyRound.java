package io.github.corsaudit.origin;

import io.github.corsaudit.model.Dialect;

/**
 * When a loop ends because a round of it matched nothing. Engines differ, and it can be seen where
 * a round depends on its place, or inside of an atomic group, where only the first way to match
 * counts. Read in the sources of the engines, and measured: see {@code patterns.txt} of the tests.
 */
enum EmptyRound {
  /** Never: it counts like any other. */
  COUNTS,
  /** Always, even if the least count is not reached. */
  ENDS,
  /** If the least count is reached with it. */
  ENDS_ENOUGH,
  /** If the least count was reached before it. */
  ENDS_OPTIONAL,
  /** If the least count is reached with it, and there is no greatest. */
  ENDS_OPEN;

  /** Returns what is true of a dialect's engine. */
  static EmptyRound of(Dialect dialect) {
    return switch (dialect) {
      case JAVA -> ENDS;
      case PYTHON -> ENDS_OPTIONAL;
      case DOTNET -> ENDS_ENOUGH;
      case PCRE, RUBY -> ENDS_OPEN;
      case JAVASCRIPT, RE2, GLOB -> COUNTS;
    };
  }

  /**
   * Returns whether a round ends its loop if it matches nothing.
   *
   * @param required how many rounds have to come, this one included
   * @param open whether there may be any number of them
   */
  boolean ends(int required, boolean open) {
    return switch (this) {
      case COUNTS -> false;
      case ENDS -> true;
      case ENDS_ENOUGH -> required <= 1;
      case ENDS_OPTIONAL -> required == 0;
      case ENDS_OPEN -> required <= 1 && open;
    };
  }
}
