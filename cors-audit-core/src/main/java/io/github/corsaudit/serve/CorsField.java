package io.github.corsaudit.serve;

import java.util.Locale;
import java.util.Optional;

/** The header fields of an answer that decide who may read it, and {@code Vary}. */
public enum CorsField {
  /** Who may read the answer. */
  ALLOW_ORIGIN("Access-Control-Allow-Origin"),
  /** Whether a request with credentials may be read. */
  ALLOW_CREDENTIALS("Access-Control-Allow-Credentials"),
  /** The methods that a preflight grants. */
  ALLOW_METHODS("Access-Control-Allow-Methods"),
  /** The request headers that a preflight grants. */
  ALLOW_HEADERS("Access-Control-Allow-Headers"),
  /** The response headers that may be read. */
  EXPOSE_HEADERS("Access-Control-Expose-Headers"),
  /** How long a preflight may be remembered, in seconds. */
  MAX_AGE("Access-Control-Max-Age"),
  /** What the answer depends on. */
  VARY("Vary");

  private final String header;

  CorsField(String header) {
    this.header = header;
  }

  /** Returns the field whose name this is, in letters of any case. */
  public static Optional<CorsField> named(String name) {
    for (CorsField field : values()) {
      if (field.header.equalsIgnoreCase(name)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  /** Returns whether a name may be that of one of these fields as far as its beginning tells. */
  public static boolean concerns(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith("access-control-") || lower.equals("vary");
  }

  /** Returns the field's name. */
  public String header() {
    return header;
  }
}
