package io.github.corsaudit.model;

import java.util.List;

/**
 * One request and its answer. Header lines are raw and in order; a name that came twice stands
 * twice. Secrets given by the user are already replaced when an exchange is made, so that every
 * exchange may be printed and stored.
 *
 * @param method the request's method
 * @param url the request's absolute URL
 * @param requestHeaders the lines that matter for the answer
 * @param status the status code of the answer
 * @param responseHeaders all header lines of the answer
 * @param target where the URL was listed, for pointing at it; {@link Provenance.Given} if nowhere
 */
public record Exchange(
    String method,
    String url,
    List<Header> requestHeaders,
    int status,
    List<Header> responseHeaders,
    Provenance target) {
  /** Makes the lists unchangeable. */
  public Exchange {
    requestHeaders = List.copyOf(requestHeaders);
    responseHeaders = List.copyOf(responseHeaders);
  }
}
