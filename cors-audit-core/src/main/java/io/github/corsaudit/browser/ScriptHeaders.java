package io.github.corsaudit.browser;

import java.util.Locale;
import java.util.Set;

/** The header names that the Fetch standard keeps from scripts, or gives them for nothing. */
public final class ScriptHeaders {
  private static final Set<String> FORBIDDEN_TO_SEND =
      Set.of(
          "accept-charset",
          "accept-encoding",
          "access-control-request-headers",
          "access-control-request-method",
          "connection",
          "content-length",
          "cookie",
          "cookie2",
          "date",
          "dnt",
          "expect",
          "host",
          "keep-alive",
          "origin",
          "referer",
          "set-cookie",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "via");
  private static final Set<String> FORBIDDEN_TO_READ = Set.of("set-cookie", "set-cookie2");
  private static final Set<String> FREE_TO_READ =
      Set.of(
          "cache-control",
          "content-language",
          "content-length",
          "content-type",
          "expires",
          "last-modified",
          "pragma");

  private ScriptHeaders() {}

  /** Returns whether no script can set it, whatever its value ("forbidden request-header"). */
  public static boolean forbiddenToSend(String name) {
    String lower = lower(name);
    return FORBIDDEN_TO_SEND.contains(lower)
        || lower.startsWith("proxy-")
        || lower.startsWith("sec-");
  }

  /** Returns whether no script can read it ("forbidden response-header name"). */
  public static boolean forbiddenToRead(String name) {
    return FORBIDDEN_TO_READ.contains(lower(name));
  }

  /** Returns whether scripts may read it unasked ("CORS-safelisted response-header name"). */
  public static boolean freeToRead(String name) {
    return FREE_TO_READ.contains(lower(name));
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
