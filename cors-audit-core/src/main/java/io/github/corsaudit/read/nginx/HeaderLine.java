package io.github.corsaudit.read.nginx;

import io.github.corsaudit.model.Provenance;
import java.util.Locale;
import java.util.Optional;

/**
 * A header that a configuration adds.
 *
 * @param name its name in lower case
 * @param value the value as written, with variables; empty where Lua code computes it
 * @param always whether error answers carry it too
 * @param at the directive
 */
record HeaderLine(String name, Optional<String> value, boolean always, Provenance.InFile at) {
  private static final String PREFIX = "access-control-";

  /** Returns a line with its name in lower case. */
  static HeaderLine of(String name, String value, boolean always, Provenance.InFile at) {
    return new HeaderLine(name.toLowerCase(Locale.ROOT), Optional.of(value), always, at);
  }

  /** Returns whether it is one of the CORS protocol. */
  boolean cors() {
    return name.startsWith(PREFIX);
  }

  /** Returns whether it only matters in the answer to a preflight. */
  boolean preflightOnly() {
    return name.equals("access-control-allow-methods")
        || name.equals("access-control-allow-headers")
        || name.equals("access-control-max-age");
  }
}
