package io.github.corsaudit.browser;

/**
 * Why a browser keeps an answer from a page. The names are Chromium's own ({@code CorsError}), or
 * for failures outside CORS its network error codes.
 */
public enum Reason {
  /** The answer holds no Allow-Origin. */
  MISSING_ALLOW_ORIGIN_HEADER("MissingAllowOriginHeader"),
  /** Allow-Origin is {@code *}, and the request goes with credentials. */
  WILDCARD_ORIGIN_NOT_ALLOWED("WildcardOriginNotAllowed"),
  /** Allow-Origin holds several values, on one line or on many. */
  MULTIPLE_ALLOW_ORIGIN_VALUES("MultipleAllowOriginValues"),
  /** Allow-Origin holds something that is no origin at all. */
  INVALID_ALLOW_ORIGIN_VALUE("InvalidAllowOriginValue"),
  /** Allow-Origin names another origin. */
  ALLOW_ORIGIN_MISMATCH("AllowOriginMismatch"),
  /** Allow-Credentials is not {@code true}, and the request goes with credentials. */
  INVALID_ALLOW_CREDENTIALS("InvalidAllowCredentials"),
  /** As {@link #MISSING_ALLOW_ORIGIN_HEADER}, on the preflight. */
  PREFLIGHT_MISSING_ALLOW_ORIGIN_HEADER("PreflightMissingAllowOriginHeader"),
  /** As {@link #WILDCARD_ORIGIN_NOT_ALLOWED}, on the preflight. */
  PREFLIGHT_WILDCARD_ORIGIN_NOT_ALLOWED("PreflightWildcardOriginNotAllowed"),
  /** As {@link #MULTIPLE_ALLOW_ORIGIN_VALUES}, on the preflight. */
  PREFLIGHT_MULTIPLE_ALLOW_ORIGIN_VALUES("PreflightMultipleAllowOriginValues"),
  /** As {@link #INVALID_ALLOW_ORIGIN_VALUE}, on the preflight. */
  PREFLIGHT_INVALID_ALLOW_ORIGIN_VALUE("PreflightInvalidAllowOriginValue"),
  /** As {@link #ALLOW_ORIGIN_MISMATCH}, on the preflight. */
  PREFLIGHT_ALLOW_ORIGIN_MISMATCH("PreflightAllowOriginMismatch"),
  /** As {@link #INVALID_ALLOW_CREDENTIALS}, on the preflight. */
  PREFLIGHT_INVALID_ALLOW_CREDENTIALS("PreflightInvalidAllowCredentials"),
  /** The preflight's status is not within 200 to 299. */
  PREFLIGHT_INVALID_STATUS("PreflightInvalidStatus"),
  /** The preflight is answered with a redirect. */
  PREFLIGHT_DISALLOWED_REDIRECT("PreflightDisallowedRedirect"),
  /** An element of the preflight's Allow-Methods is no token, which makes all of it void. */
  INVALID_ALLOW_METHODS_PREFLIGHT_RESPONSE("InvalidAllowMethodsPreflightResponse"),
  /** An element of the preflight's Allow-Headers is no token, which makes all of it void. */
  INVALID_ALLOW_HEADERS_PREFLIGHT_RESPONSE("InvalidAllowHeadersPreflightResponse"),
  /** The preflight's Allow-Methods does not cover the method. */
  METHOD_DISALLOWED_BY_PREFLIGHT_RESPONSE("MethodDisallowedByPreflightResponse"),
  /** The preflight's Allow-Headers does not cover a request header. */
  HEADER_DISALLOWED_BY_PREFLIGHT_RESPONSE("HeaderDisallowedByPreflightResponse"),
  /** A redirect leads to a URL with a user name or a password. */
  REDIRECT_CONTAINS_CREDENTIALS("RedirectContainsCredentials"),
  /** The request, or a redirect, leads to a URL that is neither http nor https. */
  CORS_DISABLED_SCHEME("CorsDisabledScheme"),
  /** A page on https asks for something on http; nothing is sent. */
  MIXED_CONTENT("net::ERR_BLOCKED_BY_MIXED_CONTENT"),
  /** A redirect leads to a URL that no redirect may lead to, as {@code data:} or {@code file:}. */
  UNSAFE_REDIRECT("net::ERR_UNSAFE_REDIRECT"),
  /** A redirect's Location is no URL. */
  INVALID_REDIRECT("net::ERR_INVALID_REDIRECT"),
  /** More than 20 redirects. */
  TOO_MANY_REDIRECTS("net::ERR_TOO_MANY_REDIRECTS"),
  /** The answer is no valid HTTP: a NUL byte among its header lines. */
  INVALID_HTTP_RESPONSE("net::ERR_INVALID_HTTP_RESPONSE"),
  /** Two lines of a header that may come once hold different values. */
  CONFLICTING_LOCATION("net::ERR_RESPONSE_HEADERS_MULTIPLE_LOCATION"),
  /** As {@link #CONFLICTING_LOCATION}, for Content-Disposition. */
  CONFLICTING_CONTENT_DISPOSITION("net::ERR_RESPONSE_HEADERS_MULTIPLE_CONTENT_DISPOSITION"),
  /** Status 407 from a server that is no proxy. */
  UNEXPECTED_PROXY_AUTH("net::ERR_UNEXPECTED_PROXY_AUTH"),
  /** The server did not answer. */
  UNREACHABLE("net::ERR_FAILED");

  private final String text;

  Reason(String text) {
    this.text = text;
  }

  /** Returns the name as Chromium spells it. */
  public String text() {
    return text;
  }

  /** Returns whether the reason lies in CORS; the others are failures that any request has. */
  public boolean cors() {
    return !text.startsWith("net::");
  }

  /** Returns the reason's counterpart for preflights, where there is one, else the reason. */
  Reason onPreflight() {
    return switch (this) {
      case MISSING_ALLOW_ORIGIN_HEADER -> PREFLIGHT_MISSING_ALLOW_ORIGIN_HEADER;
      case WILDCARD_ORIGIN_NOT_ALLOWED -> PREFLIGHT_WILDCARD_ORIGIN_NOT_ALLOWED;
      case MULTIPLE_ALLOW_ORIGIN_VALUES -> PREFLIGHT_MULTIPLE_ALLOW_ORIGIN_VALUES;
      case INVALID_ALLOW_ORIGIN_VALUE -> PREFLIGHT_INVALID_ALLOW_ORIGIN_VALUE;
      case ALLOW_ORIGIN_MISMATCH -> PREFLIGHT_ALLOW_ORIGIN_MISMATCH;
      case INVALID_ALLOW_CREDENTIALS -> PREFLIGHT_INVALID_ALLOW_CREDENTIALS;
      default -> this;
    };
  }
}
