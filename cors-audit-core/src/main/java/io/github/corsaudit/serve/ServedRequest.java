package io.github.corsaudit.serve;

import io.github.corsaudit.origin.CorsRequest;
import java.util.Optional;

/**
 * A request as a server sees it.
 *
 * @param method its method
 * @param target where it goes
 * @param origin the {@code Origin} header; empty where the request has none
 * @param cookie whether a cookie goes along
 * @param askedMethod the raw {@code Access-Control-Request-Method}
 * @param askedHeaders the raw {@code Access-Control-Request-Headers}
 */
public record ServedRequest(
    String method,
    Target target,
    Optional<String> origin,
    boolean cookie,
    Optional<String> askedMethod,
    Optional<String> askedHeaders) {

  /**
   * Where a request goes.
   *
   * @param origin scheme and authority, as an origin is written
   * @param host the host's name alone
   * @param path the path with a leading slash, without a query
   */
  public record Target(String origin, String host, String path) {}

  /** Returns whether it is a browser's question before the actual request. */
  public boolean preflight() {
    return method.equals("OPTIONS") && askedMethod.isPresent();
  }

  /** Returns the path that is asked for. */
  public String path() {
    return target.path();
  }

  /** Returns what of it a policy's table looks at. */
  public CorsRequest cors() {
    return new CorsRequest(origin, preflight(), cookie, askedMethod, askedHeaders);
  }
}
