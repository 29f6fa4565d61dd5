package io.github.corsaudit.probe;

import io.github.corsaudit.browser.CorsCheck;
import io.github.corsaudit.model.Exchange;
import java.net.URI;
import java.util.List;

/**
 * What was asked, and what came back.
 *
 * @param admits whether the header lets the origin in
 * @param admitsWithCookies whether it does so for a request with cookies
 */
record Sighting(Ask ask, Exchange exchange, boolean admits, boolean admitsWithCookies) {

  /** Takes both, and has the browser judge them once: that is asked for again and again. */
  Sighting(Ask ask, Exchange exchange) {
    this(ask, exchange, admits(ask, exchange, false), admits(ask, exchange, true));
  }

  private static boolean admits(Ask ask, Exchange exchange, boolean credentials) {
    return ask.origin().isPresent()
        && CorsCheck.check(ask.origin().get(), credentials, exchange.responseHeaders()).isEmpty();
  }

  /** Returns the same as if it had been asked at a plain address. */
  Sighting shownAt(URI plain) {
    return new Sighting(
        ask,
        new Exchange(
            exchange.method(),
            plain.toString(),
            exchange.requestHeaders(),
            exchange.status(),
            exchange.responseHeaders(),
            exchange.target()));
  }

  HeaderLines headers() {
    return new HeaderLines(exchange.responseHeaders());
  }

  boolean preflight() {
    return ask.preflight().isPresent();
  }

  /** Returns whether this is an actual request with an Origin line. */
  boolean actual() {
    return !preflight() && ask.origin().isPresent();
  }

  /** Returns whether a browser would go on: a preflight needs a good status as well. */
  boolean admits(boolean credentials) {
    boolean status = !preflight() || (exchange.status() >= 200 && exchange.status() <= 299);
    return status && (credentials ? admitsWithCookies : admits);
  }

  @Override
  public boolean admits() {
    return admits(false);
  }

  boolean redirects() {
    return List.of(301, 302, 303, 307, 308).contains(exchange.status())
        && headers().has("location");
  }

  /** Returns what two answers have in common if they mean the same to the one who asks. */
  Shape shape() {
    String own = ask.origin().orElse("");
    List<String> lines =
        headers().values(HeaderLines.ALLOW_ORIGIN).stream()
            .map(line -> line.equals(own) ? "(echo)" : line)
            .toList();
    return new Shape(lines, headers().values(HeaderLines.ALLOW_CREDENTIALS));
  }

  /** An answer's decisive lines, the asking origin replaced by a word. */
  record Shape(List<String> allowOrigin, List<String> credentials) {}
}
