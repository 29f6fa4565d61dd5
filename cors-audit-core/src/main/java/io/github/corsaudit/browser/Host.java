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
    if (text.indexOf('%') < 0) {
      return Optional.of(text);
    }
    try {
      return Optional.of(URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> ascii(String text) {
    if (isAscii(text)) {
      return Optional.of(text.toLowerCase(Locale.ROOT));
    }
    try {
      return Optional.of(IDN.toASCII(text, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static boolean isName(String host) {
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      if (c <= ' ' || c >= 0x7F || FORBIDDEN.indexOf(c) >= 0) {
        return false;
      }
    }
    return !host.isEmpty();
  }

  /** A host whose last label is a number must be an IPv4 address. */
  private static Optional<String> number(String host) {
    return Ipv4.looksLikeOne(host) ? Ipv4.parse(host) : Optional.of(host);
  }
}
