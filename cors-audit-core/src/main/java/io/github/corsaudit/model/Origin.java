package io.github.corsaudit.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tuple origin, in the form in which browsers send it: lower case, no default port, no path (HTML
 * standard, "ASCII serialisation of an origin").
 *
 * @param scheme {@code https}, {@code http} or another one
 * @param host a name in ASCII, an IPv4 address, or an IPv6 address in brackets
 * @param port the port, or -1 for the scheme's own
 */
public record Origin(String scheme, String host, int port) {
  private static final String DIGITS = "0123456789";
  private static final Pattern SERIALISED =
      Pattern.compile(
          "([a-z][a-z0-9+.-]*)://([a-z0-9_-][a-z0-9_.-]*|\\[[0-9a-f:]+])"
              + "(?::([1-9][0-9]{0,4}))?");

  /** Returns the origin, if the text is exactly what a browser sends for it. */
  public static Optional<Origin> parse(String text) {
    Matcher matcher = SERIALISED.matcher(text);
    if (!matcher.matches() || matcher.group(2).contains("..")) {
      return Optional.empty();
    }
    int port = matcher.group(3) == null ? -1 : Integer.parseInt(matcher.group(3));
    Origin origin = new Origin(matcher.group(1), matcher.group(2), port);
    boolean sendable = port <= 65_535 && (port < 0 || port != defaultPort(origin.scheme));
    return sendable && origin.hasHost() ? Optional.of(origin) : Optional.empty();
  }

  /** A website's name does not end in a number, unless it is an IPv4 address (URL standard). */
  private boolean hasHost() {
    String name = withoutRoot();
    boolean number = isNumber(name.substring(name.lastIndexOf('.') + 1));
    return !number || defaultPort(scheme) < 0 || isIpv4(host);
  }

  private static boolean isNumber(String label) {
    return label.startsWith("0x")
        ? holdsOnly("0123456789abcdef", label.substring(2))
        : holdsOnly(DIGITS, label);
  }

  private static boolean holdsOnly(String characters, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (characters.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isIpv4(String host) {
    String[] numbers = host.split("\\.", -1);
    for (String number : numbers) {
      boolean digits = !number.isEmpty() && number.length() <= 3 && holdsOnly(DIGITS, number);
      int value = digits ? Integer.parseInt(number) : -1;
      if (value > 255 || !number.equals(String.valueOf(value))) {
        return false;
      }
    }
    return numbers.length == 4;
  }

  /** A name that ends with a dot is the same as without. */
  private String withoutRoot() {
    return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
  }

  /** Returns the port that a scheme's origins leave out, or -1. */
  public static int defaultPort(String scheme) {
    return switch (scheme) {
      case "https", "wss" -> 443;
      case "http", "ws" -> 80;
      default -> -1;
    };
  }

  /** Returns whether the host is this machine itself, which no one on a network path can be. */
  public boolean loopback() {
    String name = withoutRoot();
    return name.equals("localhost")
        || name.endsWith(".localhost")
        || host.startsWith("127.")
        || host.equals("[::1]");
  }

  /** Returns the serialisation: what the {@code Origin} header holds. */
  public String text() {
    return scheme + "://" + host + (port < 0 ? "" : ":" + port);
  }

  @Override
  public String toString() {
    return text();
  }
}
