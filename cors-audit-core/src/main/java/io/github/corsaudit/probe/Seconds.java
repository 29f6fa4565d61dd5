package io.github.corsaudit.probe;

import java.math.BigDecimal;
import java.time.Duration;

/** Spells durations for people. */
final class Seconds {
  private Seconds() {}

  /** Returns such as {@code 10 s} or {@code 0.5 s}. */
  static String text(Duration duration) {
    BigDecimal seconds = BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros();
    return seconds.toPlainString() + " s";
  }
}
