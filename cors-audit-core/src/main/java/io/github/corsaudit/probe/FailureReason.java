package io.github.corsaudit.probe;

import io.github.corsaudit.http.HeadTooLong;
import io.github.corsaudit.http.TunnelRefused;
import io.github.corsaudit.model.Problem;
import io.github.corsaudit.probe.Transport.Reply;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Says in plain words why a request came to nothing, from the exception of the HTTP client. */
final class FailureReason {
  private static final int PROXY_AUTHENTICATION_REQUIRED = 407;
  private static final int MAX_CAUSES = 16;

  /** What the JDK says of a handshake, alerts of RFC 8446, section 6.2, among it. */
  private static final Map<String, String> HANDSHAKES =
      Map.of(
          "unrecognized ssl message", "the port does not speak TLS",
          "protocol_version", "the server speaks no TLS that is still safe (1.2 or 1.3)",
          "certificate_required", "the server demands a certificate of its client",
          "no_application_protocol", "the server does not speak HTTP/1.1",
          "unrecognized_name", "the server knows no such name",
          "terminated the handshake", "the server closed the connection in the handshake");

  private final List<Throwable> causes = new ArrayList<>();
  private final String peer;

  private FailureReason(Throwable error, String peer) {
    this.peer = peer;
    Throwable next = error;
    while (next != null && causes.size() < MAX_CAUSES) {
      causes.add(next);
      next = next.getCause();
    }
  }

  /**
   * Returns the failure.
   *
   * @param peer who was connected to: {@code the server} or {@code the proxy}
   */
  static Reply.Failed of(Throwable error, String peer) {
    FailureReason reason = new FailureReason(error, peer);
    boolean timeout = reason.has(SocketTimeoutException.class);
    Problem.Kind kind = timeout ? Problem.Kind.TIMEOUT : Problem.Kind.UNREACHABLE;
    return new Reply.Failed(kind, reason.text());
  }

  private String text() {
    if (has(SocketTimeoutException.class)) {
      return peer + " did not take the connection in time";
    }
    if (has(SSLException.class)) {
      return certificate();
    }
    if (has(UnknownHostException.class)) {
      return peer + "'s host name cannot be resolved";
    }
    if (has(NoRouteToHostException.class)) {
      return "there is no route to " + peer;
    }
    return has(ConnectException.class) ? peer + " refused the connection" : broken();
  }

  private String certificate() {
    if (has(CertificateExpiredException.class)) {
      return "TLS failed: the certificate has expired (--insecure asks nevertheless)";
    }
    if (has(CertificateNotYetValidException.class)) {
      return "TLS failed: the certificate is not valid yet (--insecure asks nevertheless)";
    }
    if (has(CertPathBuilderException.class)) {
      return "TLS failed: the certificate's issuer is not trusted (--insecure asks nevertheless)";
    }
    if (says("subject alternative") || says("no name matching")) {
      return "TLS failed: the certificate is for another name (--insecure asks nevertheless)";
    }
    return "TLS failed: "
        + HANDSHAKES.entrySet().stream()
            .filter(known -> says(known.getKey()))
            .findFirst()
            .map(Map.Entry::getValue)
            .orElseGet(this::message);
  }

  private String broken() {
    if (has(HeadTooLong.class)) {
      return "the answer's header is too long";
    }
    if (causes.get(0) instanceof TunnelRefused refused) {
      return tunnel(refused.status());
    }
    if (has(EOFException.class)) {
      return "the connection was closed before an answer came";
    }
    if (has(SocketException.class) || says("reset") || says("broken pipe")) {
      return "the connection was reset before an answer came";
    }
    return "the answer is no HTTP that can be understood: " + message();
  }

  private static String tunnel(int status) {
    return proxyPassword(status)
        .orElse("the proxy opened no tunnel: it answered with status " + status);
  }

  /** Returns what to say of an answer that is not the server's but a proxy's. */
  static Optional<String> proxyPassword(int status) {
    return status == PROXY_AUTHENTICATION_REQUIRED
        ? Optional.of("the proxy demands a password")
        : Optional.empty();
  }

  private boolean has(Class<? extends Throwable> type) {
    return causes.stream().anyMatch(type::isInstance);
  }

  private boolean says(String words) {
    return causes.stream()
        .anyMatch(
            e -> e.getMessage() != null && e.getMessage().toLowerCase(Locale.ROOT).contains(words));
  }

  /** Some messages quote what the server sent, so that only harmless characters are kept. */
  private String message() {
    String text = causes.get(0).getMessage();
    String clean = text == null ? causes.get(0).getClass().getSimpleName() : text;
    clean = clean.replaceAll("[^\\x20-\\x7e]+", "?");
    return clean.length() <= 120 ? clean : clean.substring(0, 120) + "...";
  }
}
