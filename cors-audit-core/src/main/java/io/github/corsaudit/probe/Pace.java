package io.github.corsaudit.probe;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Spaces the requests to each host evenly, whichever threads send them. */
final class Pace {
  private final long gap;
  private final Ticker ticker;

  /** The earliest moment of the next request to a host. */
  private final Map<String, Long> next = new ConcurrentHashMap<>();

  Pace(double perSecond, Ticker ticker) {
    gap = (long) (1e9 / perSecond);
    this.ticker = ticker;
  }

  /** Waits for the host's turn. */
  void await(String host) {
    long now = ticker.now();
    long following = next.merge(host, now + gap, (due, fresh) -> Math.max(due + gap, fresh));
    long wait = following - gap - now;
    if (wait > 0) {
      ticker.pause(Duration.ofNanos(wait));
    }
  }
}
