package io.github.corsaudit.browser;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * An answer as an engine understands it.
 *
 * @param status the status code
 * @param lines the header lines
 * @param engine who reads it
 */
record Received(int status, HeaderLines lines, Engine engine) {
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final int PROXY_AUTHENTICATION_REQUIRED = 407;

  static Received read(Reply.Answered reply, Engine engine) {
    return new Received(reply.status(), HeaderLines.read(reply.lines(), engine), engine);
  }

  /** Returns where the answer redirects to. */
  Optional<String> location() {
    Optional<String> location =
        REDIRECTS.contains(status) ? lines.get("location") : Optional.empty();
    boolean ignored = location.filter(String::isEmpty).isPresent();
    return ignored && engine.has(Quirk.EMPTY_LOCATION_IGNORED) ? Optional.empty() : location;
  }

  /** Returns what makes the answer unusable before CORS is even looked at. */
  Optional<Reason> defect(String url) {
    if (lines.malformed()) {
      return Optional.of(Reason.INVALID_HTTP_RESPONSE);
    }
    if (status == PROXY_AUTHENTICATION_REQUIRED && engine.has(Quirk.PROXY_AUTH_FAILS)) {
      return Optional.of(Reason.UNEXPECTED_PROXY_AUTH);
    }
    Optional<Reason> conflict =
        engine.has(Quirk.CONFLICTING_LINES_FAIL) ? conflict() : Optional.empty();
    return conflict.isPresent() ? conflict : badLocation(url);
  }

  private Optional<Reason> badLocation(String url) {
    boolean bad =
        engine.has(Quirk.BAD_LOCATION_FAILS_FIRST)
            && location().filter(to -> Redirects.leadsNowhere(url, to)).isPresent();
    return bad ? Optional.of(Reason.INVALID_REDIRECT) : Optional.empty();
  }

  private Optional<Reason> conflict() {
    if (differ("location")) {
      return Optional.of(Reason.CONFLICTING_LOCATION);
    }
    return differ("content-disposition")
        ? Optional.of(Reason.CONFLICTING_CONTENT_DISPOSITION)
        : Optional.empty();
  }

  private boolean differ(String name) {
    return new HashSet<>(lines.all(name)).size() > 1;
  }
}
