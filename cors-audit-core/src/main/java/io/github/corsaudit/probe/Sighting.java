package io.github.corsaudit.probe;

import io.github.corsaudit.browser.CorsCheck;
import io.github.corsaudit.model.Exchange;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** What was asked, and what came back. What is asked for again and again is worked out once. */
final class Sighting {
  private static final List<Integer> REDIRECTS = List.of(301, 302, 303, 307, 308);

  private final Ask ask;
  private final Exchange exchange;
  private final HeaderLines headers;
  private final Shape shape;
  private final boolean admits;
  private final boolean admitsWithCookies;

  Sighting(Ask ask, Exchange exchange) {
    this.ask = ask;
    this.exchange = exchange;
    headers = new HeaderLines(exchange.responseHeaders());
    shape = Shape.of(headers, ask.origin().orElse(""));
    admits = admits(ask, exchange, false);
    admitsWithCookies = admits && admits(ask, exchange, true);
  }

  private static boolean admits(Ask ask, Exchange exchange, boolean credentials) {
    return ask.origin().isPresent()
        && CorsCheck.check(ask.origin().get(), credentials, exchange.responseHeaders()).isEmpty();
  }

  /** Returns the same as if it had been asked at a plain address. */
  Sighting shownAt(URI plain) {
    String url = plain.toString();
    return url.equals(exchange.url())
        ? this
        : new Sighting(
            ask,
            new Exchange(
                exchange.method(),
                url,
                exchange.requestHeaders(),
                exchange.status(),
                exchange.responseHeaders(),
                exchange.target()));
  }

  Ask ask() {
    return ask;
  }

  Exchange exchange() {
    return exchange;
  }

  HeaderLines headers() {
    return headers;
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

  boolean admits() {
    return admits(false);
  }

  boolean redirects() {
    return REDIRECTS.contains(exchange.status()) && headers.has("location");
  }

  /** Returns what two answers have in common if they mean the same to the one who asks. */
  Shape shape() {
    return shape;
  }

  /** An answer's decisive lines, the asking origin replaced by a word. */
  record Shape(List<String> allowOrigin, List<String> credentials) {
    private static Shape of(HeaderLines headers, String own) {
      List<String> lines = new ArrayList<>(headers.values(HeaderLines.ALLOW_ORIGIN));
      lines.replaceAll(line -> line.equals(own) ? "(echo)" : line);
      return new Shape(lines, headers.values(HeaderLines.ALLOW_CREDENTIALS));
    }
  }
}
