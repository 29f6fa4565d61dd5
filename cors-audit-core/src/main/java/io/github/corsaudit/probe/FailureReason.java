package io.github.corsaudit.probe;

import io.github.corsaudit.http.HeadTooLong;
import io.github.corsaudit.http.Proxy;
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
  private static final int FORBIDDEN = 403;
  private static final int BAD_GATEWAY = 502;
  private static final int UNAVAILABLE = 503;
  private static final int GATEWAY_TIMEOUT = 504;
  private static final int PROXY_AUTHENTICATION_REQUIRED = 407;
  private static final int MAX_CAUSES = 16;

  /** What the JDK says of a handshake, alerts of RFC 8446, section 6.2, among it. */
  private static final Map<String, String> HANDSHAKES =
      Map.of(
          "unrecognized ssl message", "the port does not speak TLS; http:// would ask it without",
          "protocol_version", "the server speaks no TLS that is still safe (1.2 or 1.3)",
          "certificate_required", "the server demands a certificate of its client",
          "no_application_protocol", "the server does not speak HTTP/1.1",
          "unrecognized_name", "the server knows no such name",
          "terminated the handshake", "the server closed the connection in the handshake");

  private final List<Throwable> causes = new ArrayList<>();
  private final Optional<Proxy> proxy;
  private final String peer;

  private FailureReason(Throwable error, Optional<Proxy> proxy) {
    this.proxy = proxy;
    peer = proxy.map(known -> "the proxy " + known).orElse("the server");
    Throwable next = error;
    while (next != null && causes.size() < MAX_CAUSES) {
      causes.add(next);
      next = next.getCause();
    }
  }

  /**
   * Returns the failure.
   *
   * @param proxy what was connected to, if that was not the server
   */
  static Reply.Failed of(Throwable error, Optional<Proxy> proxy) {
    FailureReason reason = new FailureReason(error, proxy);
    boolean timeout = reason.has(SocketTimeoutException.class);
    Problem.Kind kind = timeout ? Problem.Kind.TIMEOUT : Problem.Kind.UNREACHABLE;
    return new Reply.Failed(kind, reason.text());
  }

  private String text() {
    if (has(SocketTimeoutException.class)) {
      return peer + " did not take the connection in time (--timeout waits longer)";
    }
    if (has(SSLException.class)) {
      return certificate();
    }
    if (has(UnknownHostException.class)) {
      return peer + "'s host name cannot be resolved; check how it is spelt";
    }
    if (has(NoRouteToHostException.class)) {
      return "there is no route to " + peer + "; check the address and the network";
    }
    return has(ConnectException.class)
        ? peer + " refused the connection; check that it runs, and the port"
        : broken();
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
      return "the connection was closed before an answer came; try again later";
    }
    if (has(SocketException.class) || says("reset") || says("broken pipe")) {
      return "the connection was reset before an answer came; try again later";
    }
    return "the answer is no HTTP that can be understood: " + message();
  }

  private String tunnel(int status) {
    String told = " (status " + status + ")";
    return switch (status) {
      case PROXY_AUTHENTICATION_REQUIRED ->
          proxy.flatMap(known -> password(known, status)).orElse(peer + " demands a password");
      case FORBIDDEN -> peer + " does not let this server be asked" + told;
      case BAD_GATEWAY, UNAVAILABLE, GATEWAY_TIMEOUT -> peer + " cannot reach the server" + told;
      default -> peer + " opened no tunnel" + told + "; check that it is one for https";
    };
  }

  /** Returns what to say of an answer that is not the server's but a proxy's. */
  static Optional<String> password(Proxy proxy, int status) {
    if (status != PROXY_AUTHENTICATION_REQUIRED) {
      return Optional.empty();
    }
    String text =
        proxy.password().isPresent()
            ? "the proxy %s refuses this user name and password"
            : "the proxy %s demands a password; write it as http://USER:PASSWORD@HOST:PORT";
    return Optional.of(String.format(Locale.ROOT, text, proxy));
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
