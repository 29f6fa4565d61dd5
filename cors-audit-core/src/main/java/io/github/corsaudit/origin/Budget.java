package io.github.corsaudit.origin;

/** How much work may still be spent on one expression. */
final class Budget {
  private static final int WORK = 250_000;
  private static final int STATES = 4_000;
  private static final int PRODUCTS = 20_000;
  private int work = WORK;
  private int states = STATES;
  private int products = PRODUCTS;

  /** Spends some work. */
  void spend(int amount) {
    work -= amount;
    if (work < 0) {
      throw new Undecided("the expression takes too much work to analyse");
    }
  }

  /** Counts one more state. */
  void state() {
    if (--states < 0) {
      throw new Undecided("the expression has too many states to analyse");
    }
  }

  /** Counts one more pair of states. */
  void product() {
    if (--products < 0) {
      throw new Undecided("the expression has too many states to compare");
    }
  }
}
