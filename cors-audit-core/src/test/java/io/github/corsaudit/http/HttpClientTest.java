package io.github.corsaudit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corsaudit.model.Header;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class HttpClientTest {
  private static final Duration LONG = Duration.ofSeconds(50);
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final String EMPTY = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

  private final HttpClient client = new HttpClient(Proxies.none(), false);

  @AfterEach
  void close() {
    client.close();
  }

  private static RequestHead request(String method, URI url) {
    return new RequestHead(method, url, List.of(new Header("Origin", "https://a.test")));
  }

  private int get(URI url) throws IOException {
    return client.send(request("GET", url), LONG).status();
  }

  private List<String> placesOfThree(TalkingServer.Script script) throws IOException {
    try (var server = new TalkingServer(script)) {
      for (int i = 0; i < 3; i++) {
        assertThat(get(server.url("/"))).isEqualTo(200);
      }
      return server.places();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n",
        "HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nContent-Length: 2\r\n\r\nok",
      })
  void usesAConnectionAgain(String answer) throws IOException {
    assertThat(placesOfThree((connection, request) -> answer)).containsExactly("0/0", "0/1", "0/2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: Close\r\n\r\nok",
        "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: x, close\r\n\r\nok",
        "HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok",
        "HTTP/1.1 200 OK\r\nContent-Length: 20000\r\n\r\nok",
        "HTTP/1.1 200 OK\r\n\r\nok",
        // More than was announced: it would be taken for the next answer.
        "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokHTTP/1.1 404 No\r\n\r\n",
        // Less: the rest may never come.
        "HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\nok",
      })
  void doesNotWhereThatIsNotSafe(String answer) throws IOException {
    assertThat(placesOfThree((connection, request) -> answer)).containsExactly("0/0", "1/0", "2/0");
  }

  @Test
  void asksAgainWhereAConnectionWasClosedMeanwhile() throws IOException {
    assertThat(placesOfThree((connection, request) -> request == 0 ? EMPTY : ""))
        .containsExactly("0/0", "0/1", "1/0", "2/0");
  }

  @Test
  void waitsForNoBodyThatDrips() throws IOException {
    try (var server =
        new TalkingServer(
            (c, r) -> "HTTP/1.1 200 OK\r\nContent-Length: 4000\r\n\r\n" + TalkingServer.DRIP)) {
      get(server.url("/"));
      get(server.url("/"));
      assertThat(server.places()).containsExactly("0/0", "1/0");
    }
  }

  @Test
  void doesNothingTwiceThatMayDoHarm() throws IOException {
    try (var server = new TalkingServer((connection, request) -> request == 0 ? EMPTY : "")) {
      get(server.url("/"));
      client.send(request("POST", server.url("/")), LONG);
      assertThat(server.places()).containsExactly("0/0", "1/0");
    }
  }

  @Test
  void doesNotAskAgainOnAFreshConnection() throws IOException {
    try (var server = new TalkingServer((connection, request) -> "")) {
      assertThatThrownBy(() -> get(server.url("/"))).isInstanceOf(EOFException.class);
      assertThat(server.places()).containsExactly("0/0");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET     | /           | GET / HTTP/1.1",
        "OPTIONS | /a?b=%20&c  | OPTIONS /a?b=%20&c HTTP/1.1",
        "PATCH   | /?          | PATCH /? HTTP/1.1",
        "QUERY   | ''          | QUERY / HTTP/1.1",
        "GET     | /\u00fc     | GET /%C3%BC HTTP/1.1",
      })
  void sendsTheRequest(String method, String path, String line) throws IOException {
    try (var server = new TalkingServer((connection, request) -> EMPTY)) {
      client.send(request(method, server.url(path)), LONG);
      String length = List.of("PATCH", "QUERY").contains(method) ? "Content-Length: 0\r\n" : "";
      assertThat(server.requests())
          .containsExactly(
              "0/0 "
                  + line
                  + "\r\nHost: "
                  + server.url("").getAuthority()
                  + "\r\nOrigin: https://a.test\r\n"
                  + length
                  + "\r\n");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "http://a.test/,a.test",
    "http://a.test:80/,a.test",
    "http://a.test:443/,a.test:443",
    "https://a.test:443/,a.test",
    "https://a.test:8443/,a.test:8443",
    "http://[::1]:8080/,[::1]:8080",
  })
  void namesTheServer(URI url, String host) {
    assertThat(
            new String(
                request("GET", url).bytes(Optional.empty()),
                java.nio.charset.StandardCharsets.UTF_8))
        .contains("\r\nHost: " + host + "\r\n");
  }

  @Test
  void refusesWhatIsNoRequest() {
    URI url = URI.create("http://a.test/");
    assertThatThrownBy(() -> request("GET", URI.create("ftp://a.test/")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> request("GET /x", url)).isInstanceOf(IllegalArgumentException.class);
    for (Header bad :
        List.of(
            new Header("A\r\nB", "x"),
            new Header("A", "x\r\nB: y"),
            new Header("", "x"),
            new Header("A:", "x"),
            new Header("A", "\u0000"),
            new Header("A", "\u20ac"))) {
      assertThatThrownBy(() -> new RequestHead("GET", url, List.of(bad)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void goesThroughAProxyAndKeepsItsConnection() throws IOException {
    try (var proxy = new TalkingServer((connection, request) -> EMPTY);
        var through = new HttpClient(Proxies.all(proxy(proxy, "")), false)) {
      through.send(request("GET", URI.create("http://a.test/x?y")), LONG);
      through.send(request("GET", URI.create("http://a.test/z")), LONG);
      assertThat(proxy.requests().get(0))
          .startsWith("0/0 GET http://a.test/x?y HTTP/1.1\r\nHost: a.test");
      assertThat(proxy.requests().get(1)).startsWith("0/1 GET http://a.test/z HTTP/1.1");
    }
  }

  @Test
  void saysHowAProxyRefusedATunnel() throws IOException {
    try (var proxy = new TalkingServer((c, r) -> "HTTP/1.1 502 No\r\nContent-Length: 0\r\n\r\n");
        var through = new HttpClient(Proxies.all(proxy(proxy, "")), false)) {
      assertThatThrownBy(() -> through.send(request("GET", URI.create("https://a.test/")), LONG))
          .isInstanceOfSatisfying(
              TunnelRefused.class, refused -> assertThat(refused.status()).isEqualTo(502));
      assertThat(proxy.requests().get(0))
          .isEqualTo("0/0 CONNECT a.test:443 HTTP/1.1\r\nHost: a.test:443\r\n\r\n");
    }
  }

  private static Proxy proxy(TalkingServer server, String password) {
    return Proxy.parse(password + "127.0.0.1:" + server.url("").getPort()).orElseThrow();
  }

  @Test
  void tellsAProxyThePasswordAndNobodyElse() throws IOException {
    try (var proxy = new TalkingServer((c, r) -> "HTTP/1.1 502 No\r\nContent-Length: 0\r\n\r\n");
        var server = new TalkingServer((connection, request) -> EMPTY)) {
      Proxy known = proxy(proxy, "http://us%65r:p%40ss@");
      DirectHosts own = DirectHosts.ofNoProxy("127.0.0.1:" + server.url("").getPort());
      try (var through =
          new HttpClient(new Proxies(Optional.of(known), Optional.of(known), own), false)) {
        through.send(request("GET", URI.create("http://a.test/")), LONG);
        assertThatThrownBy(() -> through.send(request("GET", URI.create("https://a.test/")), LONG))
            .isInstanceOf(TunnelRefused.class);
        through.send(request("GET", server.url("/")), LONG);
      }
      String line = "Proxy-Authorization: Basic dXNlcjpwQHNz\r\n";
      assertThat(proxy.requests()).hasSize(2).allMatch(sent -> sent.contains(line));
      assertThat(server.requests()).hasSize(1).noneMatch(sent -> sent.contains("Proxy"));
    }
  }

  @Test
  void findsNamesAndSaysWhereThereAreNone() throws IOException {
    try (var server = new TalkingServer((connection, request) -> EMPTY)) {
      URI byName = URI.create("http://localhost:" + server.url("").getPort() + "/");
      assertThat(get(byName)).isEqualTo(200);
    }
    assertThatThrownBy(() -> get(URI.create("http://no-such-name.invalid/")))
        .isInstanceOf(UnknownHostException.class);
  }

  @Test
  void saysThatNobodyListens() throws IOException {
    TalkingServer server = new TalkingServer((connection, request) -> EMPTY);
    server.close();
    assertThatThrownBy(() -> get(server.url("/"))).isInstanceOf(ConnectException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "https"})
  void endsInTime(String scheme) throws IOException {
    String drip = "HTTP/1.1 200 OK\r\nX: ";
    try (var server = new TalkingServer((connection, request) -> drip)) {
      URI url = URI.create(scheme + "://127.0.0.1:" + server.url("").getPort() + "/");
      assertThatThrownBy(() -> client.send(request("GET", url), SHORT))
          .isExactlyInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void comesBackWhereItIsInterrupted() throws IOException {
    try (var server = new TalkingServer((connection, request) -> "HTTP/1.1 200 OK\r\nX: ")) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> get(server.url("/"))).isInstanceOf(IOException.class);
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}
