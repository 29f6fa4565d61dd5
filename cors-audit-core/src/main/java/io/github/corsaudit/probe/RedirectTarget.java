package io.github.corsaudit.probe;

import java.net.URI;
import java.util.Optional;

/** Where a redirect leads. */
final class RedirectTarget {
  private RedirectTarget() {}

  /** Returns the absolute URL; empty where the Location is none. */
  static Optional<URI> of(URI base, Sighting redirect) {
    return redirect.headers().values("location").stream()
        .findFirst()
        .flatMap(l -> resolved(base, l));
  }

  private static Optional<URI> resolved(URI base, String location) {
    try {
      URI url = base.resolve(location);
      return url.getHost() == null ? Optional.empty() : Optional.of(url);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Returns the URL without the parts in which secrets travel. */
  static String shown(URI url) {
    return url.getScheme()
        + "://"
        + url.getHost()
        + (url.getPort() < 0 ? "" : ":" + url.getPort())
        + url.getRawPath();
  }
}
