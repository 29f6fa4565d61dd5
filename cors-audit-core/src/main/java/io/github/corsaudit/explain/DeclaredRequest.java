package io.github.corsaudit.explain;

import io.github.corsaudit.browser.CredentialsMode;
import io.github.corsaudit.browser.FetchRequest;
import io.github.corsaudit.browser.SentRequest;
import io.github.corsaudit.model.Header;
import io.github.corsaudit.model.Origin;
import io.github.corsaudit.serve.ServedRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A request to a declared server.
 *
 * @param origin the {@code Origin} header, as it is; empty where the request has none
 * @param asked what the page asks for
 * @param target where that goes
 * @param cookie whether a cookie goes along
 */
public record DeclaredRequest(
    Optional<String> origin, FetchRequest asked, ServedRequest.Target target, boolean cookie) {
  /** The methods that a script may write in letters of any case (Fetch, "normalize a method"). */
  private static final Set<String> NORMALIZED =
      Set.of("DELETE", "GET", "HEAD", "OPTIONS", "POST", "PUT");

  /**
   * Returns the request of a page, or of something that is none.
   *
   * @return empty if the URL is none that a server could be asked for
   */
  public static Optional<DeclaredRequest> of(
      Optional<String> origin, FetchRequest asked, Optional<Boolean> cookie) {
    boolean byDefault = asked.credentials() == CredentialsMode.INCLUDE;
    return target(asked.url())
        .map(target -> new DeclaredRequest(origin, asked, target, cookie.orElse(byDefault)));
  }

  private static Optional<ServedRequest.Target> target(String url) {
    try {
      URI uri = new URI(url);
      if (uri.getHost() == null || uri.getScheme() == null) {
        return Optional.empty();
      }
      String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
      String host = uri.getHost().toLowerCase(Locale.ROOT);
      int port = uri.getPort() == Origin.defaultPort(scheme) ? -1 : uri.getPort();
      String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
      String own = new Origin(scheme, host, port).text();
      return Optional.of(new ServedRequest.Target(own, host, path));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Returns the question before the request, with all its header names. */
  ServedRequest preflight() {
    String names =
        asked.headers().stream()
            .map(header -> header.name().toLowerCase(Locale.ROOT))
            .distinct()
            .sorted()
            .collect(Collectors.joining(","));
    return preflight(Optional.of(names).filter(list -> !list.isEmpty()));
  }

  private ServedRequest preflight(Optional<String> headers) {
    return new ServedRequest("OPTIONS", target, origin, false, Optional.of(method()), headers);
  }

  /** Returns the question as a browser puts it. */
  ServedRequest preflight(SentRequest sent) {
    return preflight(sent.header(SentRequest.REQUEST_HEADERS));
  }

  /** Returns the request itself. */
  ServedRequest actual() {
    return new ServedRequest(method(), target, origin, cookie, Optional.empty(), Optional.empty());
  }

  private String method() {
    String upper = asked.method().toUpperCase(Locale.ROOT);
    return NORMALIZED.contains(upper) ? upper : asked.method();
  }

  /** Returns the header lines that the script sets. */
  List<Header> headers() {
    return asked.headers();
  }
}
