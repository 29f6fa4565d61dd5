package io.github.corsaudit.read.spring;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of CORS sections, and in what they differ. */
enum Surface {
  /** {@code management.endpoints.web.cors} and {@code spring.graphql.cors}. */
  BOOT(Optional.of("1800"), false),
  /** The gateway's global sections, bound to a {@code CorsConfiguration} without defaults. */
  GATEWAY(Optional.empty(), false),
  /** A gateway route's {@code metadata.cors}, whose keys are read literally. */
  ROUTE(Optional.empty(), true);

  private final Optional<String> maxAge;
  private final boolean literal;

  Surface(Optional<String> maxAge, boolean literal) {
    this.maxAge = maxAge;
    this.literal = literal;
  }

  /** Returns the Max-Age that is sent where none is set. */
  Optional<String> maxAge() {
    return maxAge;
  }

  /** Returns whether keys must be spelt exactly. */
  boolean literal() {
    return literal;
  }

  /** Returns whether CORS stays switched off until an origin is named. */
  boolean offWithoutOrigins() {
    return this == BOOT;
  }

  /** Returns the keys that are read. */
  List<CorsKey> keys() {
    return Arrays.stream(CorsKey.values())
        .filter(key -> this == GATEWAY || key != CorsKey.PRIVATE_NETWORK)
        .toList();
  }

  /** Returns the spelling of a key to recommend. */
  String spelling(CorsKey key) {
    return literal ? key.camel() : key.kebab();
  }
}
