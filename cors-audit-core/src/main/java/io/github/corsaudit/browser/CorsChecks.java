package io.github.corsaudit.browser;

import java.util.Optional;

/** The CORS check as it is done, and noted, on each answer of a chain. */
final class CorsChecks {
  private final boolean include;
  private final Trail trail;

  CorsChecks(FetchRequest request, Trail trail) {
    this.include = request.include();
    this.trail = trail;
  }

  /** Returns why an answer may not be read by this origin; empty if it may. */
  Optional<Failure> check(Leg leg, String origin, HeaderLines lines) {
    return allowOrigin(leg, origin, lines)
        .or(() -> include ? allowCredentials(leg, lines) : Optional.empty());
  }

  private Optional<Failure> allowOrigin(Leg leg, String origin, HeaderLines lines) {
    Optional<String> value = lines.get(CorsHeaders.ALLOW_ORIGIN);
    Optional<Reason> reason = CorsCheck.allowOrigin(origin, include, lines);
    return trail.note(Check.ALLOW_ORIGIN, leg, value, origin, failure(leg, value, reason));
  }

  private Optional<Failure> allowCredentials(Leg leg, HeaderLines lines) {
    Optional<String> value = lines.get(CorsHeaders.ALLOW_CREDENTIALS);
    Optional<Reason> reason = CorsCheck.allowCredentials(lines);
    return trail.note(Check.ALLOW_CREDENTIALS, leg, value, "true", failure(leg, value, reason));
  }

  private static Optional<Failure> failure(
      Leg leg, Optional<String> value, Optional<Reason> reason) {
    return reason
        .map(r -> leg.preflight() ? r.onPreflight() : r)
        .map(r -> new Failure(r, leg, value.orElse("")));
  }
}
