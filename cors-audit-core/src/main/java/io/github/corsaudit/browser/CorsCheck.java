package io.github.corsaudit.browser;

import io.github.corsaudit.model.Header;
import java.util.List;
import java.util.Optional;

/** Whether one answer lets one origin read it (Fetch, "CORS check"). */
public final class CorsCheck {
  private CorsCheck() {}

  /**
   * Returns why the page may not read the answer; empty if it may.
   *
   * @param origin what the request's {@code Origin} header holds
   * @param include whether the request goes with the user's credentials
   * @param lines the answer's header lines, raw
   */
  public static Optional<Reason> check(String origin, boolean include, List<Header> lines) {
    return check(origin, include, HeaderLines.read(lines, Engine.STANDARD));
  }

  static Optional<Reason> check(String origin, boolean include, HeaderLines lines) {
    return allowOrigin(origin, include, lines)
        .or(() -> include ? allowCredentials(lines) : Optional.empty());
  }

  /** Returns what is wrong with Allow-Origin. The order is Chromium's. */
  static Optional<Reason> allowOrigin(String origin, boolean include, HeaderLines lines) {
    Optional<String> header = lines.get(CorsHeaders.ALLOW_ORIGIN);
    if (header.isEmpty()) {
      return Optional.of(Reason.MISSING_ALLOW_ORIGIN_HEADER);
    }
    String value = header.get();
    if (value.equals("*")) {
      return include ? Optional.of(Reason.WILDCARD_ORIGIN_NOT_ALLOWED) : Optional.empty();
    }
    return value.equals(origin) ? Optional.empty() : Optional.of(mismatch(value));
  }

  /** Returns what is wrong with Allow-Credentials, for a request with credentials. */
  static Optional<Reason> allowCredentials(HeaderLines lines) {
    boolean granted = lines.get(CorsHeaders.ALLOW_CREDENTIALS).filter("true"::equals).isPresent();
    return granted ? Optional.empty() : Optional.of(Reason.INVALID_ALLOW_CREDENTIALS);
  }

  private static Reason mismatch(String value) {
    if (value.indexOf(' ') >= 0 || value.indexOf(',') >= 0) {
      return Reason.MULTIPLE_ALLOW_ORIGIN_VALUES;
    }
    boolean origin = value.equals("null") || Address.isUrl(value);
    return origin ? Reason.ALLOW_ORIGIN_MISMATCH : Reason.INVALID_ALLOW_ORIGIN_VALUE;
  }
}
