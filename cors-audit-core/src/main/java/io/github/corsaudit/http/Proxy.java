package io.github.corsaudit.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An {@code http} proxy.
 *
 * @param host its name or address, without brackets
 * @param port its port
 * @param password what it wants to see in {@code Proxy-Authorization}, secret
 */
public record Proxy(String host, int port, Optional<String> password) {
  private static final int USUAL_PORT = 80;
  private static final int LAST_PORT = 65_535;
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?:(?i:http)://)?(?:([^/]*)@)?(?:\\[([0-9A-Fa-f:.]+)\\]|([0-9A-Za-z._-]+))(?::([0-9]{1,5}))?/?");

  /**
   * Reads an address as people write it, {@code http://user:password@host:port}, of which the host
   * has to be there. The name and the password may be percent-encoded.
   *
   * @return the proxy; empty if this is none, or one of another kind, such as {@code socks5:}
   */
  public static Optional<Proxy> parse(String text) {
    Matcher parts = WRITTEN.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int port = parts.group(4) == null ? USUAL_PORT : Integer.parseInt(parts.group(4));
    String host = parts.group(2) == null ? parts.group(3) : parts.group(2);
    Optional<String> password = Optional.ofNullable(parts.group(1)).map(Proxy::basic);
    return port < 1 || port > LAST_PORT
        ? Optional.empty()
        : Optional.of(new Proxy(host, port, password));
  }

  /** RFC 7617. */
  private static String basic(String userInfo) {
    String named = userInfo.indexOf(':') < 0 ? userInfo + ":" : userInfo;
    byte[] bytes = decoded(named).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(bytes);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  Route route() {
    return new Route(false, host, port);
  }

  /** Returns the host and the port alone. */
  @Override
  public String toString() {
    return route().authority();
  }
}
