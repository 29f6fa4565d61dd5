package io.github.corsaudit.http;

import io.github.corsaudit.model.Header;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A request, which has no body.
 *
 * @param method its method
 * @param url its absolute {@code http} or {@code https} URL
 * @param lines further lines, sent as they stand; the client itself adds only {@code Host}
 */
public record RequestHead(String method, URI url, List<Header> lines) {
  private static final String TOKEN_SIGNS = "!#$%&'*+.^_`|~-";
  private static final Set<String> REPEATABLE = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> WITHOUT_LENGTH = Set.of("GET", "HEAD", "OPTIONS", "DELETE");

  /**
   * Checks that nothing but a request comes of it.
   *
   * @throws IllegalArgumentException if the URL is of another scheme or has no host, or a name or
   *     value cannot stand in a header
   */
  public RequestHead {
    lines = List.copyOf(lines);
    boolean scheme = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
    boolean sendable = scheme && url.getHost() != null && isToken(method);
    if (!sendable || !lines.stream().allMatch(RequestHead::sendable)) {
      throw new IllegalArgumentException("no request that can be sent");
    }
  }

  private static boolean sendable(Header line) {
    return isToken(line.name()) && line.value().chars().allMatch(RequestHead::isText);
  }

  /** RFC 9110, section 5.6.2. */
  private static boolean isToken(String text) {
    return !text.isEmpty() && text.chars().allMatch(RequestHead::isTokenCharacter);
  }

  private static boolean isTokenCharacter(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || TOKEN_SIGNS.indexOf(c) >= 0;
  }

  /** RFC 9110, section 5.5; nothing that would end the line. */
  private static boolean isText(int c) {
    return c == '\t' || (c >= ' ' && c <= 0xff && c != 0x7f);
  }

  /** Returns whether sending it twice does no more than sending it once (RFC 9110, 9.2.2). */
  boolean repeatable() {
    return REPEATABLE.contains(method);
  }

  /**
   * Returns the request as it is sent.
   *
   * @param proxy who reads it first, and needs the whole URL; nothing of that is in the lines
   */
  byte[] bytes(Optional<Proxy> proxy) {
    String host = Route.hostAndPort(url);
    StringBuilder text = new StringBuilder(256).append(method).append(' ');
    text.append(proxy.isPresent() ? "http://" + host + path() : path()).append(" HTTP/1.1\r\n");
    text.append("Host: ").append(host).append("\r\n");
    proxy.flatMap(Proxy::password).ifPresent(secret -> text.append(secretLine(secret)));
    for (Header line : lines) {
      text.append(line.name()).append(": ").append(line.value()).append("\r\n");
    }
    if (!WITHOUT_LENGTH.contains(method)) {
      text.append("Content-Length: 0\r\n");
    }
    return text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  static String secretLine(String password) {
    return "Proxy-Authorization: " + password + "\r\n";
  }

  private String path() {
    URI ascii = URI.create(url.toASCIIString());
    String path = ascii.getRawPath().isEmpty() ? "/" : ascii.getRawPath();
    return ascii.getRawQuery() == null ? path : path + "?" + ascii.getRawQuery();
  }
}
