package io.github.corsaudit.probe;

import java.time.Duration;

/** Time that passes only where somebody waits. */
final class FakeTicker implements Ticker {
  private long now;

  @Override
  public synchronized long now() {
    return now;
  }

  @Override
  public synchronized void pause(Duration length) {
    now += length.toNanos();
  }

  synchronized Duration waited() {
    return Duration.ofNanos(now);
  }
}
