package io.github.corsaudit.browser;

import io.github.corsaudit.model.Header;
import java.util.List;

/**
 * What a page asks its browser for: a {@code fetch} in mode {@code cors}, or an XMLHttpRequest.
 *
 * @param origin the page's origin in its serialised form, or {@code null} for an opaque one
 * @param url the URL as the script wrote it
 * @param method the method as the script wrote it
 * @param headers the request headers that the script sets
 * @param credentials with which requests the user's credentials go along
 * @param body whether a body goes along
 * @param uploadListener whether the script listens to the upload's progress, which forces a
 *     preflight
 */
public record FetchRequest(
    String origin,
    String url,
    String method,
    List<Header> headers,
    CredentialsMode credentials,
    boolean body,
    boolean uploadListener) {
  /** Makes the list unchangeable. */
  public FetchRequest {
    headers = List.copyOf(headers);
  }

  /** Returns a plain GET, with credentials for the page's own origin only. */
  public static FetchRequest get(String origin, String url) {
    return new FetchRequest(
        origin, url, "GET", List.of(), CredentialsMode.SAME_ORIGIN, false, false);
  }

  /** Returns the request with another method. */
  public FetchRequest withMethod(String other) {
    return new FetchRequest(origin, url, other, headers, credentials, body, uploadListener);
  }

  /** Returns the request with other headers. */
  public FetchRequest withHeaders(List<Header> others) {
    return new FetchRequest(origin, url, method, others, credentials, body, uploadListener);
  }

  /** Returns the request with another credentials mode. */
  public FetchRequest withCredentials(CredentialsMode other) {
    return new FetchRequest(origin, url, method, headers, other, body, uploadListener);
  }

  /** Returns the request with or without a body. */
  public FetchRequest withBody(boolean present) {
    return new FetchRequest(origin, url, method, headers, credentials, present, uploadListener);
  }

  /** Returns the request with or without a listener to the upload's progress. */
  public FetchRequest withUploadListener(boolean present) {
    return new FetchRequest(origin, url, method, headers, credentials, body, present);
  }

  /** Returns whether answers need Allow-Credentials. */
  boolean include() {
    return credentials == CredentialsMode.INCLUDE;
  }
}
