package io.github.corsaudit.browser;

/** Names of the headers of the CORS protocol, in lower case. */
final class CorsHeaders {
  static final String ALLOW_ORIGIN = "access-control-allow-origin";
  static final String ALLOW_CREDENTIALS = "access-control-allow-credentials";
  static final String ALLOW_METHODS = "access-control-allow-methods";
  static final String ALLOW_HEADERS = "access-control-allow-headers";
  static final String MAX_AGE = "access-control-max-age";
  static final String EXPOSE_HEADERS = "access-control-expose-headers";

  private CorsHeaders() {}
}
