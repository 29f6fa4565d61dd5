package io.github.corsaudit.http;

import java.net.URI;
import java.util.Optional;

/**
 * Which proxy to go through to which server.
 *
 * @param http for servers that are asked in the clear
 * @param https for all others
 * @param direct the servers that need none
 */
public record Proxies(Optional<Proxy> http, Optional<Proxy> https, DirectHosts direct) {

  /** Returns the way without any. */
  public static Proxies none() {
    return new Proxies(Optional.empty(), Optional.empty(), DirectHosts.none());
  }

  /** Returns the way through one proxy to all servers. */
  public static Proxies all(Proxy proxy) {
    return new Proxies(Optional.of(proxy), Optional.of(proxy), DirectHosts.none());
  }

  /** Returns the proxy on the way to an absolute {@code http} or {@code https} URL, if any. */
  public Optional<Proxy> to(URI url) {
    return to(Route.to(url));
  }

  Optional<Proxy> to(Route route) {
    Optional<Proxy> proxy = route.tls() ? https : http;
    return proxy.filter(found -> !direct.include(route));
  }
}
