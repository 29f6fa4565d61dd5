package io.github.corsaudit.probe;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;

/**
 * Spaces the requests to each host, whichever threads send them, and lets only a few be under way
 * to one host. Each is a little late, each time otherwise, so that they do not beat in time with
 * anything; the lateness does not add up. Hosts that nobody asks any more are forgotten.
 */
final class Pace {
  /** Requests under way to one host at most. */
  static final int IN_FLIGHT = 4;

  /** The most that a request is late is this part of the time between two. */
  private static final int LATENESS = 4;

  private static final int REMEMBERED = 2_000;

  private final long gap;
  private final Ticker ticker;
  private final Map<String, Host> hosts = new HashMap<>();

  Pace(double perSecond, Ticker ticker) {
    gap = (long) (1e9 / perSecond);
    this.ticker = ticker;
  }

  private static final class Host {
    private final Semaphore seats = new Semaphore(IN_FLIGHT, true);
    private long next;
    private int present;

    Host(long now) {
      next = now;
    }
  }

  /** Waits for the host's turn; whoever enters leaves. */
  void enter(String name) {
    Host host = host(name);
    host.seats.acquireUninterruptibly();
    long wait = turn(host);
    if (wait > 0) {
      ticker.pause(late(wait, gap));
    }
  }

  void leave(String name) {
    Host host = known(name);
    host.seats.release();
  }

  /** Waits in any case, a little longer than asked, so that not all come back at once. */
  void pause(Duration length) {
    ticker.pause(late(length.toNanos(), length.toNanos()));
  }

  private Duration late(long wait, long scale) {
    return Duration.ofNanos(wait + ticker.chance(Math.max(1, scale / LATENESS)));
  }

  private synchronized Host host(String name) {
    long now = ticker.now();
    if (hosts.size() > REMEMBERED) {
      hosts.values().removeIf(host -> host.present == 0 && host.next <= now);
    }
    Host host = hosts.computeIfAbsent(name, key -> new Host(now));
    host.present++;
    return host;
  }

  private synchronized Host known(String name) {
    Host host = hosts.get(name);
    if (host == null) {
      throw new IllegalStateException("left without having entered");
    }
    host.present--;
    return host;
  }

  /** Takes the next free moment, and returns how far away it is. */
  private synchronized long turn(Host host) {
    long now = ticker.now();
    long moment = Math.max(now, host.next);
    host.next = moment + gap;
    return moment - now;
  }
}
