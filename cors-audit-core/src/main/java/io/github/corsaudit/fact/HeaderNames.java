package io.github.corsaudit.fact;

import io.github.corsaudit.browser.ScriptHeaders;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The names that the Fetch standard treats in a way of their own. */
final class HeaderNames {
  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
  private static final Pattern SECRET =
      Pattern.compile("token|secret|passw|(api|access|private|auth)[-_]?key");
  private static final Set<String> SECRET_NAMES =
      Set.of(
          "set-cookie",
          "set-cookie2",
          "authorization",
          "proxy-authorization",
          "authentication-info",
          "x-amz-security-token");

  /** Methods (Fetch, "forbidden method"). */
  static final Set<String> SAFE_TO_SEND = Set.of("accept", "accept-language", "content-language");

  private HeaderNames() {}

  /** Returns whether a text is a token (RFC 9110, section 5.6.2). */
  static boolean token(String text) {
    return TOKEN.matcher(text).matches();
  }

  /** Returns whether a response header usually holds something a page must not learn. */
  static boolean secret(String name) {
    String lower = lower(name);
    return SECRET_NAMES.contains(lower) || SECRET.matcher(lower).find();
  }

  /** Returns whether no script can set a request header. */
  static boolean forbiddenToSend(String name) {
    return ScriptHeaders.forbiddenToSend(name);
  }

  /** Returns whether no script can read a response header. */
  static boolean forbiddenToRead(String name) {
    return ScriptHeaders.forbiddenToRead(name);
  }

  /** Returns whether a request header needs no permission, whatever its usual values. */
  static boolean safelistedToSend(String name) {
    return SAFE_TO_SEND.contains(lower(name));
  }

  /** Returns whether pages may read a response header without permission. */
  static boolean safelistedToRead(String name) {
    return ScriptHeaders.freeToRead(name);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
