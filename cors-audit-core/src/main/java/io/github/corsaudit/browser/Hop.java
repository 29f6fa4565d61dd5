package io.github.corsaudit.browser;

import io.github.corsaudit.model.Header;
import java.util.List;

/**
 * Where a request is on its way through redirects.
 *
 * @param number how many redirects came before
 * @param url where it goes now
 * @param method the method it has now
 * @param headers the script's headers it still has
 * @param cors whether it is, or ever was, on its way to another origin than the page's
 * @param origin what the {@code Origin} header holds now: {@code null} once a redirect has led from
 *     one foreign origin to another origin
 */
record Hop(
    int number, Address url, String method, List<Header> headers, boolean cors, String origin) {

  static Hop first(FetchRequest request, Address url) {
    List<Header> headers = RequestHeaders.permitted(request.headers());
    return new Hop(
        0,
        url,
        Methods.normalise(request.method()),
        request.uploadListener() ? RequestHeaders.joined(headers) : headers,
        !url.origin().text().equals(request.origin()),
        request.origin());
  }

  /** Returns the hop after a redirect (Fetch, "HTTP-redirect fetch"). */
  Hop next(Address target, int status, FetchRequest request) {
    boolean leaves = !target.origin().equals(url.origin());
    boolean foreign = !url.origin().text().equals(request.origin());
    boolean becomesGet = becomesGet(status);
    List<Header> kept = becomesGet ? RequestHeaders.withoutBody(headers) : headers;
    return new Hop(
        number + 1,
        target,
        becomesGet ? "GET" : method,
        leaves ? RequestHeaders.withoutAuthorization(kept) : kept,
        cors || !target.origin().text().equals(request.origin()),
        leaves && foreign ? "null" : origin);
  }

  private boolean becomesGet(int status) {
    return switch (status) {
      case 301, 302 -> method.equals("POST");
      case 303 -> !Methods.isBodiless(method);
      default -> false;
    };
  }
}
