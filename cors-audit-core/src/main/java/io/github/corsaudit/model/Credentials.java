package io.github.corsaudit.model;

import java.util.Optional;

/**
 * What an answer's {@code Access-Control-Allow-Credentials} holds.
 *
 * @param granted YES if the value is exactly {@code true}; the only value a browser accepts
 * @param raw the value as sent, empty where the header is absent or its value not known
 */
public record Credentials(Tri granted, Optional<String> raw) {

  /** Returns the header with the value {@code true}. */
  public static Credentials yes() {
    return of("true");
  }

  /** Returns the absent header. */
  public static Credentials absent() {
    return new Credentials(Tri.NO, Optional.empty());
  }

  /** Returns a header that may or may not be sent. */
  public static Credentials unknown() {
    return new Credentials(Tri.UNKNOWN, Optional.empty());
  }

  /** Returns the header with a value as it was written or sent. */
  public static Credentials of(String raw) {
    return new Credentials(Tri.of(raw.equals("true")), Optional.of(raw));
  }
}
