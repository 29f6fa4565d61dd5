package io.github.corsaudit.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

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
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailureReasonTest {
  static Stream<Arguments> errors() {
    return Stream.of(
        arguments("X refused the connection", new ConnectException()),
        arguments("X's host name cannot be resolved", new UnknownHostException("a.example")),
        arguments("there is no route to X", new NoRouteToHostException("No route to host")),
        arguments("X did not take the connection in time", new SocketTimeoutException("t")),
        arguments("the connection was reset before an answer came", new SocketException("x")),
        arguments("the connection was closed before an answer came", new EOFException()),
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
            "TLS failed: the port does not speak TLS",
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
        arguments("the connection was reset before an answer came", new IOException("Broken pipe")),
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
    assertThat(FailureReason.of(error, "X").reason()).isEqualTo(reason);
  }

  @Test
  void tellsTimeoutsApart() {
    assertThat(FailureReason.of(new SocketTimeoutException("t"), "X").kind())
        .isEqualTo(Problem.Kind.TIMEOUT);
    assertThat(FailureReason.of(new ConnectException(), "X").kind())
        .isEqualTo(Problem.Kind.UNREACHABLE);
  }

  @Test
  void quotesNothingHarmful() {
    String reason =
        FailureReason.of(new ProtocolException("bad \u001b[31m" + "x".repeat(900)), "X").reason();
    assertThat(reason).isPrintable().hasSizeLessThan(200);
  }

  @Test
  void survivesACircleOfCauses() {
    IOException one = new IOException("one");
    IOException two = new IOException("two", one);
    one.initCause(two);
    assertThat(FailureReason.of(two, "X").reason()).contains("two");
  }
}
