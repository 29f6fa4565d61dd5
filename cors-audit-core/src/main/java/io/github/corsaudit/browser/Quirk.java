package io.github.corsaudit.browser;

/** A way in which a browser was seen to depart from the Fetch standard. */
enum Quirk {
  /** Allow-Headers {@code *} covers Authorization, which the standard excepts. */
  WILDCARD_COVERS_AUTHORIZATION,
  /** A blank between a header's name and its colon is overlooked. */
  BLANK_BEFORE_COLON,
  /** A carriage return alone ends a header line. */
  BARE_CR_ENDS_LINE,
  /** Client hints ({@code DPR}, {@code Save-Data} …) set by a script need no preflight. */
  SAFE_CLIENT_HINTS,
  /** A {@code User-Agent} set by a script needs no preflight (and is not sent). */
  SAFE_USER_AGENT,
  /** Request headers of one name are joined before their value is judged. */
  REQUEST_LINES_MERGED,
  /** Differing Location or Content-Disposition lines make the answer fail. */
  CONFLICTING_LINES_FAIL,
  /** Status 407 from a server that is no proxy is a network error. */
  PROXY_AUTH_FAILS,
  /** A request that got status 421 is sent once more. */
  MISDIRECTED_SENT_AGAIN,
  /** An empty line of a header that has other lines is dropped (but not of Allow-Origin). */
  EMPTY_LINES_DROPPED,
  /** An Accept value with a byte beyond ASCII needs a preflight. */
  NON_ASCII_ACCEPT_UNSAFE,
  /** The safelisted values together may be longer than 1024 bytes. */
  NO_TOTAL_LIMIT,
  /** The preflight names a header as often as the request has it. */
  REPEATED_NAMES_ASKED,
  /** After a tainting redirect the preflight still goes out with the page's own origin. */
  TRUE_ORIGIN_ON_PREFLIGHT,
  /** A request that needed a preflight at first needs one on every later hop too. */
  PREFLIGHT_STAYS_NEEDED
}
