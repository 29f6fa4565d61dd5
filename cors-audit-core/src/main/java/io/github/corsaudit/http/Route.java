package io.github.corsaudit.http;

import java.net.URI;

/**
 * Where a connection leads, as far as connections to it can stand for each other.
 *
 * @param tls whether it is encrypted
 * @param host the server's name or address, without brackets
 * @param port the server's port
 */
record Route(boolean tls, String host, int port) {
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  static Route to(URI url) {
    boolean tls = url.getScheme().equals("https");
    int usual = tls ? HTTPS : HTTP;
    return new Route(tls, bare(url.getHost()), url.getPort() < 0 ? usual : url.getPort());
  }

  /** Returns a host without the brackets that an address may stand in. */
  static String bare(String host) {
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }

  /** Returns what stands in a {@code Host} line. */
  static String hostAndPort(URI url) {
    int usual = url.getScheme().equals("https") ? HTTPS : HTTP;
    boolean shown = url.getPort() >= 0 && url.getPort() != usual;
    return shown ? url.getHost() + ":" + url.getPort() : url.getHost();
  }

  /** Returns the host and the port, as a proxy is asked to connect to them. */
  String authority() {
    return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
  }
}
