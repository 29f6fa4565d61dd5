package io.github.corsaudit.browser;

import java.net.IDN;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Hosts of URLs (URL standard, "host parsing"). */
final class Host {
  private static final String FORBIDDEN = " #/:<>?@[\\]^|%";

  private Host() {}

  /** Returns the host as browsers serialise it; empty if the text is none. */
  static Optional<String> parse(String text) {
    if (text.startsWith("[") && text.endsWith("]")) {
      return Ipv6.parse(text.substring(1, text.length() - 1)).map(a -> "[" + a + "]");
    }
    return decode(text).flatMap(Host::ascii).filter(Host::isName).flatMap(Host::number);
  }

  private static Optional<String> decode(String text) {
    try {
      return Optional.of(URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> ascii(String text) {
    if (text.chars().allMatch(c -> c < 0x80)) {
      return Optional.of(text.toLowerCase(Locale.ROOT));
    }
    try {
      return Optional.of(IDN.toASCII(text, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean isName(String host) {
    return !host.isEmpty()
        && host.chars().allMatch(c -> c > ' ' && c < 0x7F && FORBIDDEN.indexOf(c) < 0);
  }

  /** A host whose last label is a number must be an IPv4 address. */
  private static Optional<String> number(String host) {
    return Ipv4.looksLikeOne(host) ? Ipv4.parse(host) : Optional.of(host);
  }
}
