package io.github.corsaudit.origin;

/** Tells kinds of hosts apart. */
final class Hosts {
  private Hosts() {}

  /** Returns a host without the dot that a name may end with: it is the same owner's. */
  static String withoutRoot(String host) {
    return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
  }

  /** Returns whether a host is an IPv4 address or an IPv6 address in brackets. */
  static boolean isAddress(String host) {
    return host.startsWith("[") || isNumeric(host.substring(host.lastIndexOf('.') + 1));
  }

  /** Returns whether a host has a name that someone can own: no address, more than one label. */
  static boolean isName(String host) {
    return !isAddress(host) && withoutRoot(host).indexOf('.') > 0;
  }

  private static boolean isNumeric(String label) {
    return !label.isEmpty() && label.chars().allMatch(AsciiSet.DIGIT::contains);
  }
}
