package io.github.corsaudit.http;

import java.io.Closeable;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends whatever is under way for one request when its time is over, by closing it: that ends a
 * connect, a handshake and a slow answer alike.
 */
final class Deadline implements Closeable {
  private final long end;
  private final Future<?> alarm;
  private @Nullable Closeable watched;
  private boolean over;

  Deadline(Duration length, ScheduledExecutorService clock) {
    end = System.nanoTime() + length.toNanos();
    alarm = clock.schedule(this::ring, length.toNanos(), TimeUnit.NANOSECONDS);
  }

  private synchronized void ring() {
    over = true;
    if (watched != null) {
      Connections.close(watched);
    }
  }

  /** Takes what to close; only the last one is. */
  synchronized void watch(Closeable what) throws IOException {
    if (over) {
      what.close();
      throw new SocketTimeoutException();
    }
    watched = what;
  }

  /** Returns whether the time is over. */
  synchronized boolean over() {
    return over;
  }

  /** Returns the milliseconds left, at least one. */
  int left() {
    return (int) Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()));
  }

  /** From now on nothing is closed any more. */
  @Override
  public void close() {
    alarm.cancel(false);
    synchronized (this) {
      watched = null;
    }
  }
}
