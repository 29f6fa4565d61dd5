package io.github.corsaudit.probe;

import io.github.corsaudit.model.Header;
import io.github.corsaudit.origin.Question;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One thing to ask a target.
 *
 * @param question the question whose set the origin is from
 * @param origin what the Origin line holds; empty for a request without one
 * @param cookie whether a cookie goes along
 * @param preflight what the page is said to want; empty for an actual request
 */
record Ask(
    Question question, Optional<String> origin, boolean cookie, Optional<Preflight> preflight) {

  /**
   * What a preflight asks for.
   *
   * @param method the method
   * @param headers lower case and sorted, as browsers send them
   */
  record Preflight(String method, List<String> headers) {
    Preflight {
      headers = List.copyOf(headers);
    }

    String headerLine() {
      return String.join(",", headers);
    }
  }

  /** Returns the request of a page on the service itself, which says nothing about its origin. */
  static Ask sameOrigin(boolean cookie) {
    return new Ask(Question.TRUSTED, Optional.empty(), cookie, Optional.empty());
  }

  static Ask actual(Question question, String origin, boolean cookie) {
    return new Ask(question, Optional.of(origin), cookie, Optional.empty());
  }

  static Ask preflight(Question question, String origin, Preflight preflight) {
    return new Ask(question, Optional.of(origin), false, Optional.of(preflight));
  }

  /**
   * Returns the request.
   *
   * @param url where it goes, of the target or of what the target redirects to
   * @param away whether that is another server than the user gave secrets for
   */
  Transport.Request request(Target target, URI url, boolean away) {
    List<Header> lines = new ArrayList<>();
    origin.ifPresent(value -> lines.add(new Header("Origin", value)));
    preflight.ifPresent(wish -> lines.addAll(lines(wish)));
    String method = preflight.isPresent() ? "OPTIONS" : target.method();
    return new Transport.Request(method, url, lines, target.headers(), cookie, away, target.at());
  }

  private static List<Header> lines(Preflight wish) {
    Header method = new Header("Access-Control-Request-Method", wish.method());
    return wish.headers().isEmpty()
        ? List.of(method)
        : List.of(method, new Header("Access-Control-Request-Headers", wish.headerLine()));
  }
}
