package io.github.corsaudit.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One connection, on which one request at a time is answered. */
final class Connection implements Closeable {
  /** How long to wait for a short body that has not come since its header did. */
  private static final int PATIENCE_MILLISECONDS = 20;

  /** Many servers close a connection that was not used for five seconds. */
  private static final long IDLE_NANOSECONDS = 4_000_000_000L;

  private final SocketChannel channel;
  private final Socket socket;
  private final Input in;
  private final OutputStream out;
  private final Optional<Proxy> proxy;
  private @Nullable Body pending;
  private long used = System.nanoTime();

  /**
   * Takes an open connection.
   *
   * @param channel what to close
   * @param socket what to talk through, the channel's own or an encrypted one above it
   * @param proxy the proxy that reads the requests; empty where the server does
   */
  Connection(SocketChannel channel, Socket socket, Optional<Proxy> proxy) throws IOException {
    this.channel = channel;
    this.socket = socket;
    this.proxy = proxy;
    in = new Input(socket.getInputStream());
    out = socket.getOutputStream();
  }

  /** Returns the answer's header. */
  ResponseHead exchange(RequestHead request) throws IOException {
    out.write(request.bytes(proxy));
    out.flush();
    ResponseHead head = new HeadReader(in).read();
    Body body = Body.after(request, head);
    pending = body.isShort() && stays(head) ? body : null;
    used = System.nanoTime();
    return head;
  }

  private static boolean stays(ResponseHead head) {
    return head.version() > 0
        ? head.status() != 101 && !head.says("Connection", "close")
        : head.says("Connection", "keep-alive");
  }

  /** Returns whether the server offers to answer another request. */
  boolean reusable() {
    return pending != null;
  }

  /** Gets ready for the next request; returns whether that is possible. */
  boolean renew() {
    Body rest = pending;
    if (rest == null || System.nanoTime() - used > IDLE_NANOSECONDS) {
      return false;
    }
    pending = null;
    try {
      in.until(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLISECONDS));
      socket.setSoTimeout(PATIENCE_MILLISECONDS);
      boolean clean = rest.skip(in) && !in.more();
      socket.setSoTimeout(0);
      in.until(Long.MAX_VALUE);
      return clean;
    } catch (IOException e) {
      return false;
    }
  }

  /** Returns the channel, closing which ends whatever is under way. */
  SocketChannel channel() {
    return channel;
  }

  /** Closes the channel alone: a farewell on an encrypted connection might have to wait. */
  @Override
  public void close() {
    Connections.close(channel);
  }
}
