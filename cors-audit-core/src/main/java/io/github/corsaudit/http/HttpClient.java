package io.github.corsaudit.http;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/**
 * Sends requests over HTTP/1.1 and returns the headers of their answers as they came. An audit has
 * to see what a browser would make of them: which line came twice, how it was spelt, what stood
 * around it; clients made for other purposes tidy that up or refuse the answer.
 *
 * <p>Follows no redirects, keeps no cookies, knows no passwords. May be used by several threads at
 * once. A thread that is interrupted while it waits comes back with an {@link IOException}, still
 * interrupted.
 */
public final class HttpClient implements Closeable {
  private final Connections connections = new Connections();
  private final Lookup lookup = new Lookup();
  private final ScheduledThreadPoolExecutor clock =
      new ScheduledThreadPoolExecutor(1, Daemons.named("clock"));
  private final Dialer dialer;

  /**
   * Takes what connections need.
   *
   * @param proxies the proxies to go through
   * @param anyCertificate whether every certificate is good; otherwise those are that this Java
   *     trusts, for the names they are for
   */
  public HttpClient(Proxies proxies, boolean anyCertificate) {
    dialer = new Dialer(proxies, new Tls(anyCertificate), lookup);
    clock.setRemoveOnCancelPolicy(true);
  }

  /**
   * Returns the answer's header.
   *
   * @param limit for all of it: name, connection, encryption and answer
   * @throws ConnectTimeout if there was no connection in time
   * @throws SocketTimeoutException if there was no whole header in time
   * @throws HeadTooLong if the header does not end
   * @throws TunnelRefused if the proxy does not connect
   * @throws IOException for whatever else goes wrong on the way, such as {@link
   *     java.net.ConnectException}, {@link javax.net.ssl.SSLException}, {@link
   *     java.net.ProtocolException}
   */
  public ResponseHead send(RequestHead request, Duration limit) throws IOException {
    try (Deadline deadline = new Deadline(limit, clock)) {
      return send(request, deadline);
    }
  }

  private ResponseHead send(RequestHead request, Deadline deadline) throws IOException {
    try {
      return answer(request, deadline);
    } catch (SocketTimeoutException e) {
      throw e;
    } catch (IOException e) {
      throw deadline.over() ? new SocketTimeoutException("no answer in time") : e;
    }
  }

  private ResponseHead answer(RequestHead request, Deadline deadline) throws IOException {
    Route route = Route.to(request.url());
    Optional<Connection> used = request.repeatable() ? connections.take(route) : Optional.empty();
    if (used.isPresent()) {
      try {
        return exchange(request, route, used.get(), deadline);
      } catch (EOFException | SocketException e) {
        // A server may close a connection just when it is used again; the request was not served.
        if (deadline.over() || Thread.currentThread().isInterrupted()) {
          throw e;
        }
        connections.single(route);
      }
    }
    return exchange(request, route, dialer.open(route, deadline), deadline);
  }

  private ResponseHead exchange(
      RequestHead request, Route route, Connection connection, Deadline deadline)
      throws IOException {
    boolean kept = false;
    try {
      deadline.watch(connection.channel());
      ResponseHead head = connection.exchange(request);
      deadline.close();
      kept = connection.reusable() && !deadline.over();
      if (kept) {
        connections.put(route, connection);
      }
      return head;
    } finally {
      if (!kept) {
        connection.close();
      }
    }
  }

  /** Lets go of all connections and threads. */
  @Override
  public void close() {
    clock.shutdownNow();
    lookup.close();
    connections.close();
  }
}
