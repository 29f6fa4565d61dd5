package io.github.corsaudit.probe;

import io.github.corsaudit.model.Origin;
import java.util.List;

/**
 * A request that a page has to be able to send, and for which a browser asks leave first.
 *
 * @param origin where the page is
 * @param method the request's method
 * @param headers the names of the lines that it adds, lower case and sorted, as browsers send them
 */
public record Wish(Origin origin, String method, List<String> headers) {
  /** Makes the list unchangeable. */
  public Wish {
    headers = List.copyOf(headers);
  }

  Ask.Preflight preflight() {
    return new Ask.Preflight(method, headers);
  }
}
