package io.github.corsaudit.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.http.Proxies;
import io.github.corsaudit.http.Proxy;
import io.github.corsaudit.model.Exchange;
import io.github.corsaudit.model.Header;
import io.github.corsaudit.model.Problem;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.probe.Transport.Reply;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class HttpTransportTest {
  private static final TransportOptions DEFAULTS = TransportOptions.defaults();
  private static final String OK = "HTTP/1.1 200 OK\r\n";

  private static Transport.Request get(URI url, boolean cookie) {
    List<Header> lines = List.of(new Header("Origin", "https://a.test"));
    return new Transport.Request(
        "GET", url, lines, List.of(), cookie, false, new Provenance.Given("test"));
  }

  private static Reply send(TransportOptions options, URI url) {
    try (HttpTransport transport = HttpTransport.open(options)) {
      return transport.send(get(url, true));
    }
  }

  private static Exchange answer(TransportOptions options, String text) throws IOException {
    try (var server = new LoopbackServer((request, c) -> LoopbackServer.write(c, text))) {
      return ((Reply.Answered) send(options, server.url())).exchange();
    }
  }

  private static Proxies through(LoopbackServer server) {
    return Proxies.all(Proxy.parse("127.0.0.1:" + server.url().getPort()).orElseThrow());
  }

  private static String reason(Reply reply) {
    return ((Reply.Failed) reply).reason();
  }

  @ParameterizedTest
  @EnumSource
  void isNotImpressed(Hostile hostile) throws IOException {
    try (var server = new LoopbackServer(hostile::play)) {
      TransportOptions options =
          hostile.kind == Problem.Kind.TIMEOUT
              ? DEFAULTS.withTimeout(Duration.ofMillis(400))
              : DEFAULTS.withTimeout(Duration.ofSeconds(20));
      Reply.Failed failed = (Reply.Failed) send(options, server.url());
      assertThat(failed.kind()).isEqualTo(hostile.kind);
      assertThat(failed.reason()).contains(hostile.reason).isPrintable();
    }
  }

  @Test
  void keepsLinesThatCameTwice() throws IOException {
    Exchange exchange = answer(DEFAULTS, OK + "X-A: 1\r\nX-B: z\r\nx-a: 2\r\n\r\n");
    assertThat(new HeaderLines(exchange.responseHeaders()).values("x-a")).containsExactly("1", "2");
    assertThat(exchange.status()).isEqualTo(200);
  }

  @Test
  void keepsBytesThatAreNoAscii() throws IOException {
    Exchange exchange = answer(DEFAULTS, OK + "X-A: gr\u00fc\u00df\r\n\r\n");
    assertThat(new HeaderLines(exchange.responseHeaders()).joined("x-a"))
        .isEqualTo("gr\u00fc\u00df");
  }

  @Test
  void survivesALongLineAndManyFields() throws IOException {
    String long64 = "X-Long: " + "y".repeat(65_536) + "\r\n";
    String many = "X-Many: y\r\n".repeat(2_000);
    Exchange exchange =
        answer(DEFAULTS, OK + long64 + many + "Access-Control-Allow-Origin: *\r\n\r\n");
    HeaderLines lines = new HeaderLines(exchange.responseHeaders());
    assertThat(lines.joined(HeaderLines.ALLOW_ORIGIN)).isEqualTo("*");
    assertThat(exchange.toString()).hasSizeLessThan(10_000);
  }

  @Test
  void followsNoRedirect() throws IOException {
    Exchange exchange = answer(DEFAULTS, "HTTP/1.1 302 Found\r\nLocation: /there\r\n\r\n");
    assertThat(exchange.status()).isEqualTo(302);
  }

  @Test
  void readsNoBody() throws IOException {
    try (var server =
        new LoopbackServer(
            (request, connection) -> {
              LoopbackServer.write(connection, OK + "\r\n");
              while (true) {
                LoopbackServer.write(connection, "x".repeat(10_000));
              }
            })) {
      assertThat(send(DEFAULTS, server.url())).isInstanceOf(Reply.Answered.class);
    }
  }

  @Test
  void needsNoWholeBody() throws IOException {
    Exchange exchange = answer(DEFAULTS, OK + "Content-Length: 1000000\r\nX-A: 1\r\n\r\n{");
    assertThat(new HeaderLines(exchange.responseHeaders()).has("x-a")).isTrue();
  }

  @Test
  void sendsWhatTheUserWantsAndForgetsIt() throws IOException {
    TransportOptions options =
        DEFAULTS
            .withHeaders(List.of(new Header("Authorization", "Bearer s3cret")))
            .withCookie("sid=t0psecret")
            .withUserAgent("me/1");
    String leaky = "X-Echo: Bearer s3cret and sid=t0psecret\r\nSet-Cookie: sid=another\r\n\r\n";
    try (var server = new LoopbackServer((request, c) -> LoopbackServer.write(c, OK + leaky))) {
      Exchange exchange = ((Reply.Answered) send(options, server.url())).exchange();
      assertThat(server.requests().get(0))
          .contains(
              "Origin: https://a.test",
              "Authorization: Bearer s3cret",
              "Cookie: sid=t0psecret",
              "User-Agent: me/1");
      assertThat(exchange.toString()).doesNotContain("s3cret", "t0psecret", "another");
      assertThat(exchange.requestHeaders())
          .containsExactly(
              new Header("Origin", "https://a.test"),
              new Header("Authorization", "<redacted>"),
              new Header("Cookie", "<redacted>"));
    }
  }

  @Test
  void showsTheCookieThatMeansNothing() throws IOException {
    assertThat(answer(DEFAULTS, OK + "\r\n").requestHeaders())
        .contains(new Header("Cookie", "probe=1"));
  }

  @Test
  void addsNothingToPreflights() throws IOException {
    TransportOptions options = DEFAULTS.withHeaders(List.of(new Header("X-Key", "s3cret")));
    try (var server = new LoopbackServer((r, c) -> LoopbackServer.write(c, OK + "\r\n"));
        var transport = HttpTransport.open(options)) {
      Target target = Targets.of(server.url().toString());
      Ask.Preflight wish = new Ask.Preflight("PUT", List.of("x-test"));
      transport.send(
          Ask.preflight(io.github.corsaudit.origin.Question.STRANGER, "https://a.test", wish)
              .request(target, target.url(), false));
      assertThat(server.requests().get(0))
          .contains("Access-Control-Request-Method: PUT", "Access-Control-Request-Headers: x-test")
          .noneMatch(line -> line.contains("X-Key") || line.startsWith("Cookie"));
    }
  }

  @Test
  void sendsNoUpgrade() throws IOException {
    try (var server = new LoopbackServer((r, c) -> LoopbackServer.write(c, OK + "\r\n"))) {
      send(DEFAULTS, server.url());
      assertThat(server.requests().get(0)).noneMatch(line -> line.startsWith("Upgrade"));
    }
  }

  @Test
  void goesThroughAProxy() throws IOException {
    try (LoopbackServer proxy = LoopbackServer.lab()) {
      Reply reply = send(DEFAULTS.withProxies(through(proxy)), URI.create(Lab.url("reflect")));
      Exchange exchange = ((Reply.Answered) reply).exchange();
      assertThat(new HeaderLines(exchange.responseHeaders()).joined(HeaderLines.ALLOW_ORIGIN))
          .isEqualTo("https://a.test");
    }
  }

  @Test
  void saysThatAProxyWantsAPassword() throws IOException {
    try (var proxy =
        new LoopbackServer((r, c) -> LoopbackServer.write(c, "HTTP/1.1 407 No\r\n\r\n"))) {
      assertThat(send(DEFAULTS.withProxies(through(proxy)), URI.create("http://a.test/")))
          .extracting(HttpTransportTest::reason)
          .isEqualTo(
              "the proxy 127.0.0.1:%d demands a password; write it as http://USER:PASSWORD@HOST:PORT"
                  .formatted(proxy.url().getPort()));
    }
  }

  @Test
  void saysThatNobodyListens() throws IOException {
    LoopbackServer server = new LoopbackServer((request, connection) -> {});
    server.close();
    assertThat(send(DEFAULTS, server.url()))
        .extracting(HttpTransportTest::reason)
        .isEqualTo("the server refused the connection; check that it runs, and the port");
    assertThat(send(DEFAULTS.withProxies(through(server)), URI.create("http://a.test/")))
        .extracting(HttpTransportTest::reason)
        .asString()
        .startsWith("the proxy 127.0.0.1:" + server.url().getPort() + " refused the connection");
  }

  @Test
  void refusesWhatTheClientRefuses() {
    assertThat(send(DEFAULTS, URI.create("ftp://a.test/")))
        .isEqualTo(new Reply.Failed(Problem.Kind.UNSUPPORTED, "this request cannot be sent"));
  }
}
