package io.github.corsaudit.browser;

import io.github.corsaudit.model.Origin;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An absolute http or https URL, as far as CORS needs it (URL standard, "basic URL parser").
 *
 * @param origin scheme, host and port in their serialised form
 * @param userinfo whether a user name or a password stands before the host
 * @param rest the path, query and fragment as written
 */
record Address(Origin origin, boolean userinfo, String rest) {
  private static final Pattern SCHEME =
      Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*):(.*)", Pattern.DOTALL);
  private static final Pattern AUTHORITY =
      Pattern.compile("[/\\\\]*([^/\\\\?#]*)(.*)", Pattern.DOTALL);
  private static final Pattern AUTHORITY_START = Pattern.compile("[/\\\\]{2}");
  private static final Pattern HOST_PORT = Pattern.compile("(\\[[^]]*]|[^:]*)(?::([0-9]*))?");
  private static final Pattern BLANKS =
      Pattern.compile("^[\\x00-\\x20]+|[\\x00-\\x20]+$|[\\t\\n\\r]");
  private static final Set<String> WITH_HOST = Set.of("http", "https", "ws", "wss", "ftp");

  /** Returns the URL; empty if the text is none, or one with another scheme. */
  static Optional<Address> parse(String text) {
    Matcher url = SCHEME.matcher(clean(text));
    return url.matches() && isHttp(scheme(url))
        ? parse(scheme(url), url.group(2))
        : Optional.empty();
  }

  /**
   * Returns whether a header value is an absolute URL of any scheme, which is what Chromium's
   * reasons tell apart.
   *
   * @param value the value, one character a byte
   */
  static boolean isUrl(String value) {
    Matcher url = SCHEME.matcher(clean(Bytes.utf8(value)));
    return url.matches()
        && (!WITH_HOST.contains(scheme(url)) || parse(scheme(url), url.group(2)).isPresent());
  }

  /** Returns whether the text has a scheme, and that is neither http nor https. */
  static boolean hasOtherScheme(String text) {
    Matcher url = SCHEME.matcher(clean(text));
    return url.matches() && !isHttp(scheme(url));
  }

  /** Returns the URL that a Location value means here; empty if it is no http or https URL. */
  Optional<Address> resolve(String location) {
    String target = clean(Bytes.utf8(location));
    Matcher absolute = SCHEME.matcher(target);
    if (absolute.matches() && !isRelative(absolute)) {
      return parse(target);
    }
    target = Paths.withSlashes(absolute.matches() ? absolute.group(2) : target);
    if (target.startsWith("//")) {
      return parse(origin.scheme(), target);
    }
    return Optional.of(new Address(origin, false, Paths.resolve(rest, target)));
  }

  /** Returns the URL without user name and password. */
  String text() {
    return origin.text() + rest;
  }

  private static Optional<Address> parse(String scheme, String afterScheme) {
    Matcher parts = AUTHORITY.matcher(afterScheme);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String authority = parts.group(1);
    int at = authority.lastIndexOf('@');
    String rest = Paths.absolute(parts.group(2));
    boolean userinfo = at >= 0 && !authority.substring(0, at).replaceFirst(":", "").isEmpty();
    return origin(scheme, authority.substring(at + 1))
        .map(origin -> new Address(origin, userinfo, rest));
  }

  private static Optional<Origin> origin(String scheme, String hostAndPort) {
    Matcher parts = HOST_PORT.matcher(hostAndPort);
    if (!parts.matches()) {
      return Optional.empty();
    }
    Optional<Integer> port = port(scheme, parts.group(2) == null ? "" : parts.group(2));
    return Host.parse(parts.group(1)).flatMap(h -> port.map(p -> new Origin(scheme, h, p)));
  }

  private static Optional<Integer> port(String scheme, String digits) {
    String number = digits.startsWith("0") ? digits.replaceFirst("^0+(?=.)", "") : digits;
    if (number.length() > 5) {
      return Optional.empty();
    }
    int port = number.isEmpty() ? -1 : Integer.parseInt(number);
    if (port > 65_535) {
      return Optional.empty();
    }
    return Optional.of(port == Origin.defaultPort(scheme) ? -1 : port);
  }

  /** With the scheme that holds already, {@code http:/x} is but a path. */
  private boolean isRelative(Matcher url) {
    return scheme(url).equals(origin.scheme())
        && !AUTHORITY_START.matcher(url.group(2)).lookingAt();
  }

  private static boolean isHttp(String scheme) {
    return scheme.equals("http") || scheme.equals("https");
  }

  private static String scheme(Matcher url) {
    return url.group(1).toLowerCase(Locale.ROOT);
  }

  /** Control characters and spaces at the ends, and line ends anywhere, count for nothing. */
  private static String clean(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) <= ' ') {
        return BLANKS.matcher(text).replaceAll("");
      }
    }
    return text;
  }
}
