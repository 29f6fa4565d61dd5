package io.github.corsaudit.probe;

import io.github.corsaudit.model.Header;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How requests are sent.
 *
 * @param timeout for one request, all of it
 * @param proxy the {@code http} proxy to go through, of which host and port count
 * @param insecure whether certificates are not checked
 * @param userAgent says who asks
 * @param headers further lines for all requests but preflights; their values are secret
 * @param cookie the {@code Cookie} line's value, secret; empty for {@link #STAND_IN}
 */
public record TransportOptions(
    Duration timeout,
    Optional<URI> proxy,
    boolean insecure,
    String userAgent,
    List<Header> headers,
    Optional<String> cookie) {

  /** The cookie that goes along where none is given: some servers answer otherwise with one. */
  public static final String STAND_IN = "probe=1";

  /** Makes the list unchangeable. */
  public TransportOptions {
    headers = List.copyOf(headers);
  }

  /** Returns the options of someone who gave none: ten seconds, no proxy, checked certificates. */
  public static TransportOptions defaults() {
    Duration timeout = Duration.ofSeconds(10);
    String agent = "cors-audit (CORS policy audit)";
    return new TransportOptions(
        timeout, Optional.empty(), false, agent, List.of(), Optional.empty());
  }

  /** Returns the same with another time limit. */
  public TransportOptions withTimeout(Duration other) {
    return new TransportOptions(other, proxy, insecure, userAgent, headers, cookie);
  }

  /** Returns the same through a proxy. */
  public TransportOptions withProxy(URI other) {
    return new TransportOptions(timeout, Optional.of(other), insecure, userAgent, headers, cookie);
  }

  /** Returns the same with certificates checked or not. */
  public TransportOptions withInsecure(boolean other) {
    return new TransportOptions(timeout, proxy, other, userAgent, headers, cookie);
  }

  /** Returns the same under another name. */
  public TransportOptions withUserAgent(String other) {
    return new TransportOptions(timeout, proxy, insecure, other, headers, cookie);
  }

  /** Returns the same with lines that go along with all requests but preflights. */
  public TransportOptions withHeaders(List<Header> other) {
    return new TransportOptions(timeout, proxy, insecure, userAgent, other, cookie);
  }

  /** Returns the same with a cookie of the user's. */
  public TransportOptions withCookie(String other) {
    return new TransportOptions(timeout, proxy, insecure, userAgent, headers, Optional.of(other));
  }
}
