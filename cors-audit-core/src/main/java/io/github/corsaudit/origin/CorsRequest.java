package io.github.corsaudit.origin;

import java.util.Optional;

/**
 * What of a request decides about its CORS headers.
 *
 * @param origin the {@code Origin} header; empty where the request has none
 * @param preflight whether it is a browser's question before the actual request
 * @param cookie whether a cookie goes along
 * @param method the raw {@code Access-Control-Request-Method}
 * @param headers the raw {@code Access-Control-Request-Headers}
 */
public record CorsRequest(
    Optional<String> origin,
    boolean preflight,
    boolean cookie,
    Optional<String> method,
    Optional<String> headers) {

  /** Returns an actual request from an origin. */
  public static CorsRequest actual(String origin, boolean cookie) {
    return new CorsRequest(Optional.of(origin), false, cookie, Optional.empty(), Optional.empty());
  }

  /** Returns an actual request without an {@code Origin} header. */
  public static CorsRequest withoutOrigin(boolean cookie) {
    return new CorsRequest(Optional.empty(), false, cookie, Optional.empty(), Optional.empty());
  }

  /** Returns a preflight; browsers send no cookie with it. */
  public static CorsRequest preflight(String origin, String method, Optional<String> headers) {
    return new CorsRequest(Optional.of(origin), true, false, Optional.of(method), headers);
  }
}
