package io.github.corsaudit.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.corsaudit.http.Proxies;
import io.github.corsaudit.http.Proxy;
import io.github.corsaudit.model.Problem;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FailureReasonTest {
  private static final Optional<Proxy> SERVER = Optional.empty();

  @ParameterizedTest
  @CsvSource({
    "p:1, 403, the proxy p:1 does not let this server be asked (status 403)",
    "p:1, 502, the proxy p:1 cannot reach the server (status 502)",
    "p:1, 405, the proxy p:1 opened no tunnel (status 405); check that it is one for https",
    "p:1, 407, the proxy p:1 demands a password; write it as http://USER:PASSWORD@HOST:PORT",
    "u:pw@p:1, 407, the proxy p:1 refuses this user name and password",
  })
  void saysWhyThereIsNoTunnel(String proxy, int status, String reason) throws IOException {
    String answer = "HTTP/1.1 " + status + " No\r\nContent-Length: 0\r\n\r\n";
    try (var server = new LoopbackServer((r, c) -> LoopbackServer.write(c, answer))) {
      String address = proxy.replaceFirst("p:1$", "127.0.0.1:" + server.url().getPort());
      Proxies proxies = Proxies.all(Proxy.parse(address).orElseThrow());
      try (var transport = HttpTransport.open(TransportOptions.defaults().withProxies(proxies))) {
        Target target = Targets.of("https://a.test/");
        var failed =
            (Transport.Reply.Failed)
                transport.send(Ask.sameOrigin(false).request(target, target.url(), false));
        assertThat(failed.reason().replace("127.0.0.1:" + server.url().getPort(), "p:1"))
            .isEqualTo(reason);
      }
    }
  }

  static Stream<Arguments> errors() {
    return Stream.of(
        arguments(
            "the server refused the connection; check that it runs, and the port",
            new ConnectException()),
        arguments(
            "the server's host name cannot be resolved; check how it is spelt",
            new UnknownHostException("a.example")),
        arguments(
            "there is no route to the server; check the address and the network",
            new NoRouteToHostException("No route to host")),
        arguments(
            "the server did not take the connection in time (--timeout waits longer)",
            new SocketTimeoutException("t")),
        arguments(
            "the connection was reset before an answer came; try again later",
            new SocketException("x")),
        arguments(
            "the connection was closed before an answer came; try again later", new EOFException()),
        arguments(
            "TLS failed: the certificate has expired (--insecure asks nevertheless)",
            caused(tls("PKIX path validation failed"), new CertificateExpiredException())),
        arguments(
            "TLS failed: the certificate is not valid yet (--insecure asks nevertheless)",
            caused(tls("PKIX path validation failed"), new CertificateNotYetValidException())),
        arguments(
            "TLS failed: the certificate's issuer is not trusted (--insecure asks nevertheless)",
            caused(tls("PKIX path building failed"), new CertPathBuilderException())),
        arguments(
            "TLS failed: the certificate is for another name (--insecure asks nevertheless)",
            tls("No subject alternative DNS name matching a.example found.")),
        arguments(
            "TLS failed: the certificate is for another name (--insecure asks nevertheless)",
            tls("No name matching a.example found")),
        arguments(
            "TLS failed: the port does not speak TLS; http:// would ask it without",
            new SSLException("Unsupported or unrecognized SSL message")),
        arguments(
            "TLS failed: the server speaks no TLS that is still safe (1.2 or 1.3)",
            tls("Received fatal alert: protocol_version")),
        arguments(
            "TLS failed: the server demands a certificate of its client",
            tls("Received fatal alert: certificate_required")),
        arguments(
            "TLS failed: the server does not speak HTTP/1.1",
            tls("Received fatal alert: no_application_protocol")),
        arguments(
            "TLS failed: the server knows no such name",
            tls("Received fatal alert: unrecognized_name")),
        arguments(
            "TLS failed: the server closed the connection in the handshake",
            tls("Remote host terminated the handshake")),
        arguments("TLS failed: bad_record_mac", tls("bad_record_mac")),
        arguments(
            "the connection was reset before an answer came; try again later",
            new IOException("Broken pipe")),
        arguments(
            "the answer is no HTTP that can be understood: it has two lengths",
            new ProtocolException("it has two lengths")),
        arguments(
            "the answer is no HTTP that can be understood: ProtocolException",
            new ProtocolException()));
  }

  private static SSLHandshakeException tls(String message) {
    return new SSLHandshakeException(message);
  }

  private static Throwable caused(Throwable error, Throwable cause) {
    return error.initCause(cause);
  }

  @ParameterizedTest
  @MethodSource("errors")
  void speaksPlainly(String reason, Throwable error) {
    assertThat(FailureReason.of(error, SERVER).reason()).isEqualTo(reason);
  }

  @Test
  void tellsTimeoutsApart() {
    assertThat(FailureReason.of(new SocketTimeoutException("t"), SERVER).kind())
        .isEqualTo(Problem.Kind.TIMEOUT);
    assertThat(FailureReason.of(new ConnectException(), SERVER).kind())
        .isEqualTo(Problem.Kind.UNREACHABLE);
  }

  @Test
  void quotesNothingHarmful() {
    String reason =
        FailureReason.of(new ProtocolException("bad \u001b[31m" + "x".repeat(900)), SERVER)
            .reason();
    assertThat(reason).isPrintable().hasSizeLessThan(200);
  }

  @Test
  void survivesACircleOfCauses() {
    IOException one = new IOException("one");
    IOException two = new IOException("two", one);
    one.initCause(two);
    assertThat(FailureReason.of(two, SERVER).reason()).contains("two");
  }
}
