package io.github.corsaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers that would take over a terminal or a log, if they were printed as they came. */
class TerminalEscapeTest {
  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f]");

  private static final List<String> FORMATS =
      List.of("text", "json", "jsonl", "sarif", "github", "policies");

  @TempDir Path folder;

  /** An answer with control characters is refused as a whole, or its text is escaped. */
  @ParameterizedTest
  @ValueSource(
      strings = {"\u001b[2J", "\u001b]0;owned\u0007", "\u009b31m", "\u0085", "\b", "\u007f"})
  void areNotPrinted(String escape) throws IOException {
    HttpServer server = server(escape);
    try {
      String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/a";
      Run run = Run.in(folder, arguments(url));

      assertThat(run.status()).isIn(1, 3);
      assertThat(run.out()).contains("127.0.0.1").doesNotContainPattern(CONTROL);
      assertThat(run.err()).doesNotContainPattern(CONTROL);
      for (String format : FORMATS) {
        assertThat(folder.resolve(format)).content().doesNotContainPattern(CONTROL);
      }
      assertThat(folder.resolve("poc")).content().doesNotContainPattern(CONTROL);
    } finally {
      server.stop(0);
    }
  }

  /** Bytes above ASCII may stand in headers, so that such an answer is judged, and shown. */
  @ParameterizedTest
  @ValueSource(strings = {"\u009b31m", "\u0085"})
  void hideNoFinding(String escape) throws IOException {
    HttpServer server = server(escape);
    try {
      String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/a";
      Run run = Run.in(folder, arguments(url));

      assertThat(run.status()).isEqualTo(1);
      assertThat(run.out()).contains("any-origin-with-credentials");
      assertThat(Files.readString(folder.resolve("jsonl"))).contains("any-origin-with-credentials");
    } finally {
      server.stop(0);
    }
  }

  private static String[] arguments(String url) {
    List<String> arguments =
        new ArrayList<>(
            List.of("probe", "-v", "--rate", "1000", "--timeout", "60", "--poc", "poc", url));
    arguments.addAll(List.of("-f", "text"));
    FORMATS.forEach(format -> arguments.addAll(List.of("-f", format + "=" + format)));
    return arguments.toArray(String[]::new);
  }

  private static HttpServer server(String escape) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> answer(exchange, escape));
    server.start();
    return server;
  }

  private static void answer(HttpExchange exchange, String escape) throws IOException {
    String origin = exchange.getRequestHeaders().getFirst("Origin");
    if (origin != null) {
      Map.of(
              "Access-Control-Allow-Origin", origin,
              "Access-Control-Allow-Credentials", "true",
              "Access-Control-Allow-Methods", "GET, PUT" + escape,
              "Access-Control-Allow-Headers", "x-" + escape,
              "Access-Control-Expose-Headers", "x-token" + escape,
              "Access-Control-Max-Age", escape + "600",
              "Server", "x" + escape + "y",
              "X", escape)
          .forEach(exchange.getResponseHeaders()::set);
    }
    exchange.sendResponseHeaders(200, -1);
    exchange.close();
  }
}
