package io.github.corsaudit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Grant;
import io.github.corsaudit.origin.AnswerHeaders;
import io.github.corsaudit.origin.CorsRequest;
import io.github.corsaudit.origin.Responder;
import io.github.corsaudit.origin.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;

/** Serves a policy on loopback, as whatever system it was declared for would. */
final class PolicyServer implements AutoCloseable {
  private final HttpServer server;

  private PolicyServer(HttpServer server) {
    this.server = server;
  }

  static PolicyServer of(CorsPolicy policy) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    Responder responder = Responder.of(policy);
    server.createContext("/", exchange -> answer(responder, exchange));
    server.start();
    return new PolicyServer(server);
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  private static void answer(Responder responder, HttpExchange exchange) throws IOException {
    CorsRequest request = request(exchange);
    int status = request.preflight() ? 204 : 200;
    if (responder.respond(request) instanceof Response.Granted granted) {
      Grant grant = granted.grant();
      AnswerHeaders.of(grant.answer(), request)
          .forEach(line -> exchange.getResponseHeaders().add(line.name(), line.value()));
      status = grant.answer().status().orElse(status);
    }
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private static CorsRequest request(HttpExchange exchange) {
    var headers = exchange.getRequestHeaders();
    Optional<String> method =
        Optional.ofNullable(headers.getFirst("Access-Control-Request-Method"));
    return new CorsRequest(
        Optional.ofNullable(headers.getFirst("Origin")),
        exchange.getRequestMethod().equals("OPTIONS") && method.isPresent(),
        headers.containsKey("Cookie"),
        method,
        Optional.ofNullable(headers.getFirst("Access-Control-Request-Headers")));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
