package io.github.corsaudit.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Opens connections, through a proxy where there is one. */
final class Dialer {
  private final Proxies proxies;
  private final Tls tls;
  private final Lookup lookup;

  Dialer(Proxies proxies, Tls tls, Lookup lookup) {
    this.proxies = proxies;
    this.tls = tls;
    this.lookup = lookup;
  }

  /** Returns a new connection; the deadline watches it from its first moment. */
  Connection open(Route route, Deadline deadline) throws IOException {
    Optional<Proxy> proxy = proxies.to(route);
    SocketChannel channel = connect(proxy.map(Proxy::route).orElse(route), deadline);
    try {
      Socket socket = channel.socket();
      if (!route.tls()) {
        return new Connection(channel, socket, proxy);
      }
      if (proxy.isPresent()) {
        tunnel(socket, route, proxy.get());
      }
      return new Connection(channel, tls.over(socket, route), Optional.empty());
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** A name may have several addresses, of which some lead nowhere. */
  private SocketChannel connect(Route route, Deadline deadline) throws IOException {
    List<InetAddress> addresses = lookup.of(route.host(), deadline);
    for (int i = 0; i < addresses.size() - 1; i++) {
      try {
        return connect(addresses.get(i), route, deadline, addresses.size() - i);
      } catch (IOException e) {
        if (deadline.over() || Thread.currentThread().isInterrupted()) {
          throw e;
        }
      }
    }
    return connect(addresses.get(addresses.size() - 1), route, deadline, 1);
  }

  private static SocketChannel connect(
      InetAddress address, Route route, Deadline deadline, int shares) throws IOException {
    SocketChannel channel = SocketChannel.open();
    try {
      deadline.watch(channel);
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      InetSocketAddress place = new InetSocketAddress(address, route.port());
      channel.socket().connect(place, Math.max(1, deadline.left() / shares));
      return channel;
    } catch (IOException e) {
      channel.close();
      boolean late = deadline.over() || e instanceof SocketTimeoutException;
      throw late ? new ConnectTimeout() : e;
    }
  }

  /** Asks the proxy to connect to the server (RFC 9110, section 9.3.6). */
  private static void tunnel(Socket socket, Route route, Proxy proxy) throws IOException {
    String password = proxy.password().map(RequestHead::secretLine).orElse("");
    String server = route.authority();
    String wish = "CONNECT " + server + " HTTP/1.1\r\nHost: " + server + "\r\n" + password + "\r\n";
    socket.getOutputStream().write(wish.getBytes(StandardCharsets.ISO_8859_1));
    int status = new HeadReader(new Input(new OneByOne(socket.getInputStream()))).read().status();
    if (status < 200 || status > 299) {
      throw new TunnelRefused(status);
    }
  }
}
