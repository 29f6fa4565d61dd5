package io.github.corsaudit.probe;

import io.github.corsaudit.http.Proxies;
import io.github.corsaudit.model.Header;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How requests are sent.
 *
 * @param timeout for one request, all of it
 * @param proxies the proxies to go through; their passwords are secret
 * @param insecure whether certificates are not checked
 * @param userAgent says who asks
 * @param headers further lines for all requests but preflights; their values are secret
 * @param cookie the {@code Cookie} line's value, secret; empty for {@link #STAND_IN}
 */
public record TransportOptions(
    Duration timeout,
    Proxies proxies,
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
    return new TransportOptions(timeout, Proxies.none(), false, agent, List.of(), Optional.empty());
  }

  /** Returns the same with another time limit. */
  public TransportOptions withTimeout(Duration other) {
    return new TransportOptions(other, proxies, insecure, userAgent, headers, cookie);
  }

  /** Returns the same through other proxies. */
  public TransportOptions withProxies(Proxies other) {
    return new TransportOptions(timeout, other, insecure, userAgent, headers, cookie);
  }

  /** Returns the same with certificates checked or not. */
  public TransportOptions withInsecure(boolean other) {
    return new TransportOptions(timeout, proxies, other, userAgent, headers, cookie);
  }

  /** Returns the same under another name. */
  public TransportOptions withUserAgent(String other) {
    return new TransportOptions(timeout, proxies, insecure, other, headers, cookie);
  }

  /** Returns the same with lines that go along with all requests but preflights. */
  public TransportOptions withHeaders(List<Header> other) {
    return new TransportOptions(timeout, proxies, insecure, userAgent, other, cookie);
  }

  /** Returns the same with a cookie of the user's. */
  public TransportOptions withCookie(String other) {
    return new TransportOptions(timeout, proxies, insecure, userAgent, headers, Optional.of(other));
  }
}
