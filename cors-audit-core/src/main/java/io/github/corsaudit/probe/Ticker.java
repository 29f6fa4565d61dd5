package io.github.corsaudit.probe;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Time, as the prober needs it; tests bring their own. */
interface Ticker {
  /** Returns nanoseconds since some moment. */
  long now();

  /** Waits, or less if the thread is interrupted, which then stays marked so. */
  void pause(Duration length);

  /** Returns a random number of nanoseconds from 0 up to a bound, which it never reaches. */
  long chance(long bound);

  /** Returns the machine's own time. */
  static Ticker system() {
    return new Ticker() {
      @Override
      public long now() {
        return System.nanoTime();
      }

      @Override
      public void pause(Duration length) {
        try {
          TimeUnit.NANOSECONDS.sleep(length.toNanos());
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }

      @Override
      public long chance(long bound) {
        return ThreadLocalRandom.current().nextLong(bound);
      }
    };
  }
}
