package io.github.corsaudit.probe;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Time, as the prober needs it; tests bring their own. */
interface Ticker {
  /** Returns nanoseconds since some moment. */
  long now();

  /** Waits, or less if the thread is interrupted, which then stays marked so. */
  void pause(Duration length);

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
    };
  }
}
