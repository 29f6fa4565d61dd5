package io.github.corsaudit.browser;

import java.util.Locale;
import java.util.Set;

/** Methods (Fetch standard, section 2.2.1, "Methods"). */
public final class Methods {
  private static final Set<String> NORMALISED =
      Set.of("DELETE", "GET", "HEAD", "OPTIONS", "POST", "PUT");
  private static final Set<String> FORBIDDEN = Set.of("CONNECT", "TRACE", "TRACK");
  private static final Set<String> SAFELISTED = Set.of("GET", "HEAD", "POST");

  private Methods() {}

  /** Returns the method as it goes on the wire: six names are put in upper case, no others. */
  static String normalise(String method) {
    String upper = method.toUpperCase(Locale.ROOT);
    return NORMALISED.contains(upper) ? upper : method;
  }

  /** Returns whether scripts can never send the method. */
  public static boolean isForbidden(String method) {
    return FORBIDDEN.contains(method.toUpperCase(Locale.ROOT));
  }

  /** Returns whether a normalised method needs no preflight: whether it is CORS-safelisted. */
  public static boolean isSafelisted(String method) {
    return SAFELISTED.contains(method);
  }

  /** Returns whether a normalised method goes without a body. */
  static boolean isBodiless(String method) {
    return method.equals("GET") || method.equals("HEAD");
  }
}
