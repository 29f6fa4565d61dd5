package io.github.corsaudit.browser;

/** The things a browser does or looks at, each with the part of the standard that says so. */
public enum Check {
  /** Whether the script may make such a request at all. */
  API("Fetch: Request class", "dom-request"),
  /** Whether an encrypted page asks for something unencrypted. */
  MIXED_CONTENT("Mixed Content: fetching request", "concept-main-fetch"),
  /** Whether the URL is of the page's own origin. */
  SAME_ORIGIN("Fetch: main fetch", "concept-main-fetch"),
  /** Whether the method and the headers go without a preflight. */
  PREFLIGHT_NEED("Fetch: CORS-preflight request", "cors-preflight-request"),
  /** A request on the wire. */
  SENT("Fetch: HTTP-network fetch", "concept-http-network-fetch"),
  /** Whether a usable answer came. */
  ANSWER("Fetch: HTTP-network fetch", "concept-http-network-fetch"),
  /** Whether a preflight is redirected. */
  PREFLIGHT_REDIRECT("Fetch: CORS-preflight fetch", "cors-preflight-fetch"),
  /** Whether Allow-Origin covers the page. */
  ALLOW_ORIGIN("Fetch: CORS check", "concept-cors-check"),
  /** Whether Allow-Credentials covers a request with credentials. */
  ALLOW_CREDENTIALS("Fetch: CORS check", "concept-cors-check"),
  /** Whether a preflight's status is within 200 to 299. */
  PREFLIGHT_STATUS("Fetch: CORS-preflight fetch", "cors-preflight-fetch"),
  /** Whether Allow-Methods is a list of tokens. */
  METHODS_LIST("Fetch: CORS-preflight fetch", "cors-preflight-fetch"),
  /** Whether Allow-Headers is a list of tokens. */
  HEADERS_LIST("Fetch: CORS-preflight fetch", "cors-preflight-fetch"),
  /** Whether Allow-Methods covers the method. */
  ALLOW_METHODS("Fetch: CORS-preflight fetch", "cors-preflight-fetch"),
  /** Whether Allow-Headers covers a request header. */
  ALLOW_HEADERS("Fetch: CORS-preflight fetch", "cors-preflight-fetch"),
  /** How long a preflight's permission is remembered. */
  MAX_AGE("Fetch: CORS-preflight cache", "cors-preflight-cache"),
  /** Whether a cached copy of an answer for one page may reach another. */
  VARY("Fetch: CORS protocol and HTTP caches", "cors-protocol-and-http-caches"),
  /** Whether a redirect may be followed. */
  REDIRECT("Fetch: HTTP-redirect fetch", "http-redirect-fetch");

  private final String section;
  private final String anchor;

  Check(String section, String anchor) {
    this.section = section;
    this.anchor = anchor;
  }

  /** Returns the standard and the section in words. */
  public String section() {
    return section;
  }

  /** Returns the address of the section. */
  public String link() {
    return "https://fetch.spec.whatwg.org/#" + anchor;
  }
}
