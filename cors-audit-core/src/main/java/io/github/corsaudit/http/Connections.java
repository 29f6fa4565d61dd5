package io.github.corsaudit.http;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Connections that wait for another request to the same server. */
final class Connections implements Closeable {
  /** So many servers are remembered. */
  private static final int MOST = 1_000;

  private final Map<Route, Deque<Connection>> idle = new LinkedHashMap<>(16, 0.75f, true);
  private final Set<Route> single = new HashSet<>();
  private boolean closed;

  /** Notes that a server answers one request a connection, whatever it says. */
  synchronized void single(Route route) {
    if (single.size() < MOST) {
      single.add(route);
    }
  }

  /** Returns a connection that can be used, if there is one. */
  Optional<Connection> take(Route route) {
    Optional<Connection> next = next(route);
    while (next.isPresent() && !next.get().renew()) {
      next.get().close();
      next = next(route);
    }
    return next;
  }

  private synchronized Optional<Connection> next(Route route) {
    Deque<Connection> waiting = idle.get(route);
    return waiting == null ? Optional.empty() : Optional.ofNullable(waiting.pollLast());
  }

  /** Keeps a connection for later; those to the server that was not asked longest are closed. */
  synchronized void put(Route route, Connection connection) {
    if (closed || single.contains(route)) {
      connection.close();
      return;
    }
    idle.computeIfAbsent(route, key -> new ArrayDeque<>(1)).addLast(connection);
    if (idle.size() > MOST) {
      Iterator<Deque<Connection>> oldest = idle.values().iterator();
      oldest.next().forEach(Connection::close);
      oldest.remove();
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    idle.values().forEach(waiting -> waiting.forEach(Connection::close));
    idle.clear();
  }

  /** Closes what nothing more is expected of, so that it does not matter how that goes. */
  static void close(Closeable what) {
    try {
      what.close();
    } catch (IOException ignored) {
      // Nobody reads from it any more.
    }
  }
}
