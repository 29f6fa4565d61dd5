package io.github.corsaudit.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;

/** The embedded service: deliberately wrong, on loopback, for as long as the demonstration runs. */
final class DemoService implements AutoCloseable {
  private final HttpServer server;

  private DemoService(HttpServer server) {
    this.server = server;
  }

  /** Starts the service on a free port. */
  static DemoService start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    for (DemoEndpoint endpoint : DemoEndpoint.values()) {
      server.createContext(endpoint.path(), exchange -> answer(endpoint, exchange));
    }
    server.start();
    return new DemoService(server);
  }

  /** Returns an endpoint's address. */
  String url(DemoEndpoint endpoint) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + endpoint.path();
  }

  private static void answer(DemoEndpoint endpoint, HttpExchange exchange) throws IOException {
    String origin = exchange.getRequestHeaders().getFirst("Origin");
    boolean preflight = exchange.getRequestMethod().equals("OPTIONS");
    Optional<String> asked =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Access-Control-Request-Headers"))
            .or(() -> Optional.of(""))
            .filter(names -> preflight);
    endpoint
        .headers(origin == null ? "" : origin, asked)
        .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    exchange.sendResponseHeaders(preflight ? 204 : 200, -1);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
