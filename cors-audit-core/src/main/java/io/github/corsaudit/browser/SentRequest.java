package io.github.corsaudit.browser;

import io.github.corsaudit.model.Header;
import java.util.List;
import java.util.Optional;

/**
 * One request that a browser puts on the wire.
 *
 * @param leg its place in the chain of requests
 * @param url the absolute URL
 * @param method the method on the wire
 * @param headers {@code Origin}, where sent, the headers of a preflight, and those of the script
 * @param credentials whether cookies and the like go along
 */
public record SentRequest(
    Leg leg, String url, String method, List<Header> headers, boolean credentials) {
  /** The name of the header with which a page says where it comes from. */
  public static final String ORIGIN = "Origin";

  /** The name of the header with which a preflight asks for a method. */
  public static final String REQUEST_METHOD = "Access-Control-Request-Method";

  /** The name of the header with which a preflight asks for request headers. */
  public static final String REQUEST_HEADERS = "Access-Control-Request-Headers";

  /** Makes the list unchangeable. */
  public SentRequest {
    headers = List.copyOf(headers);
  }

  /** Returns whether the browser asks for permission with it. */
  public boolean preflight() {
    return leg.preflight();
  }

  /** Returns the value of the first header with this name, spelt exactly so. */
  public Optional<String> header(String name) {
    return headers.stream().filter(h -> h.name().equals(name)).map(Header::value).findFirst();
  }
}
