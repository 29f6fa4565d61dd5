package io.github.corsaudit.browser;

/** A way in which a browser was seen to depart from the Fetch standard. */
enum Quirk {
  /** Allow-Headers {@code *} covers Authorization, which the standard excepts. */
  WILDCARD_COVERS_AUTHORIZATION,
  /** A blank between a header's name and its colon is overlooked. */
  BLANK_BEFORE_COLON,
  /** A carriage return alone ends a header line. */
  BARE_CR_ENDS_LINE,
  /** Well-formed client hints ({@code DPR}, {@code Save-Data} …) of scripts need no preflight. */
  SAFE_CLIENT_HINTS,
  /** A {@code User-Agent} set by a script needs no preflight, however long (and is not sent). */
  SAFE_USER_AGENT,
  /** Request headers of one name are joined before their value is judged. */
  REQUEST_LINES_MERGED,
  /** Differing Location or Content-Disposition lines make the answer fail. */
  CONFLICTING_LINES_FAIL,
  /** Status 407 from a server that is no proxy is a network error. */
  PROXY_AUTH_FAILS,
  /** A range's numbers must be below 2^63 - 1. */
  RANGE_OF_63_BITS,
  /** A range's numbers must be below 2^64. */
  RANGE_OF_64_BITS,
  /** An empty Location does not redirect. */
  EMPTY_LOCATION_IGNORED,
  /** A Location that is no URL fails before anything is checked. */
  BAD_LOCATION_FAILS_FIRST,
  /** A request that got status 421 is sent once more. */
  MISDIRECTED_SENT_AGAIN,
  /** An empty line of a header that has others is dropped (but not of Allow-Origin, Location). */
  EMPTY_LINES_DROPPED,
  /** A line whose value holds a carriage return alone is dropped. */
  BARE_CR_DROPS_LINE,
  /** An Accept or Content-Type value with a byte beyond ASCII needs a preflight. */
  NON_ASCII_UNSAFE,
  /** A comma among a Content-Type's parameters needs a preflight. */
  COMMA_IN_PARAMETERS_UNSAFE,
  /** The safelisted values together may be longer than 1024 bytes. */
  NO_TOTAL_LIMIT,
  /** The preflight names a header as often as the request has it. */
  REPEATED_NAMES_ASKED,
  /** After a tainting redirect the preflight still goes out with the page's own origin. */
  TRUE_ORIGIN_ON_PREFLIGHT,
  /** A preflight that a redirect leads back to the page's own origin needs no Allow-Origin. */
  OWN_ORIGIN_PREFLIGHT_UNCHECKED,
  /** Once a preflight was sent, every later hop has one too. */
  PREFLIGHT_STAYS_NEEDED
}
