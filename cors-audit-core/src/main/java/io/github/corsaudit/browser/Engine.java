package io.github.corsaudit.browser;

/** Whose reading of the rules is applied: the standard's text, or what a browser was seen doing. */
public enum Engine {
  /** The Fetch standard, to the letter. */
  STANDARD,
  /** Chromium 156, as measured. */
  CHROMIUM,
  /** Firefox ESR 153, as measured. */
  FIREFOX;

  /** Returns whether the engine departs from the standard in this way. */
  boolean has(Quirk quirk) {
    return this != STANDARD
        && switch (quirk) {
          case WILDCARD_COVERS_AUTHORIZATION, CONFLICTING_LINES_FAIL, MISDIRECTED_SENT_AGAIN ->
              true;
          case BLANK_BEFORE_COLON,
              BARE_CR_ENDS_LINE,
              SAFE_CLIENT_HINTS,
              SAFE_USER_AGENT,
              REQUEST_LINES_MERGED,
              RANGE_OF_63_BITS,
              EMPTY_LOCATION_IGNORED,
              BAD_LOCATION_FAILS_FIRST,
              PROXY_AUTH_FAILS ->
              this == CHROMIUM;
          case EMPTY_LINES_DROPPED,
              BARE_CR_DROPS_LINE,
              NON_ASCII_UNSAFE,
              COMMA_IN_PARAMETERS_UNSAFE,
              RANGE_OF_64_BITS,
              NO_TOTAL_LIMIT,
              REPEATED_NAMES_ASKED,
              TRUE_ORIGIN_ON_PREFLIGHT,
              OWN_ORIGIN_PREFLIGHT_UNCHECKED,
              PREFLIGHT_STAYS_NEEDED ->
              this == FIREFOX;
        };
  }
}
