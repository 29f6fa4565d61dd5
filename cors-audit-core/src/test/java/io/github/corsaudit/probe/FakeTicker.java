package io.github.corsaudit.probe;

import java.time.Duration;

/** Time that passes only where somebody waits. */
final class FakeTicker implements Ticker {
  private final double luck;
  private long now;

  FakeTicker() {
    this(0);
  }

  /** Takes what chance brings, from 0 for the least to 1 for the most. */
  FakeTicker(double luck) {
    this.luck = luck;
  }

  @Override
  public synchronized long now() {
    return now;
  }

  @Override
  public synchronized void pause(Duration length) {
    now += length.toNanos();
  }

  @Override
  public long chance(long bound) {
    return Math.round(luck * (bound - 1));
  }

  synchronized Duration waited() {
    return Duration.ofNanos(now);
  }
}
