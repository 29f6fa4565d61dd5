package io.github.corsaudit.read.spring;

import java.util.Locale;

/** The keys of a CORS section. */
enum CorsKey {
  ORIGINS("allowedOrigins"),
  ORIGIN_PATTERNS("allowedOriginPatterns"),
  METHODS("allowedMethods"),
  HEADERS("allowedHeaders"),
  EXPOSED("exposedHeaders"),
  CREDENTIALS("allowCredentials"),
  MAX_AGE("maxAge"),
  /** Only where the section is bound to Spring's {@code CorsConfiguration} itself. */
  PRIVATE_NETWORK("allowPrivateNetwork");

  private final String camel;

  CorsKey(String camel) {
    this.camel = camel;
  }

  /** Returns the spelling that code reads. */
  String camel() {
    return camel;
  }

  /** Returns the spelling of the documentation. */
  String kebab() {
    return camel.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  /** Returns what relaxed names are compared by. */
  String uniform() {
    return camel.toLowerCase(Locale.ROOT);
  }
}
