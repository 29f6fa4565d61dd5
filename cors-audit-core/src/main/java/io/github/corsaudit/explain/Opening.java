package io.github.corsaudit.explain;

import io.github.corsaudit.browser.FetchRequest;
import io.github.corsaudit.browser.PageOrigin;
import java.util.List;

/** What the page asks for, and why anybody has a say in it. */
final class Opening {
  private Opening() {}

  static Chapter of(FetchRequest request) {
    return new Chapter("What the page asks for", List.of(asked(request), origin(request)));
  }

  private static String asked(FetchRequest request) {
    String page =
        request.origin().equals(PageOrigin.OPAQUE)
            ? "a page without an origin of its own"
            : Escaped.text(request.origin());
    return "A script on %s asks for %s %s, %s."
        .formatted(
            page, Escaped.text(request.method()), Escaped.url(request.url()), cookies(request));
  }

  private static String origin(FetchRequest request) {
    if (request.origin().equals(PageOrigin.OPAQUE)) {
      return "Such a page is a sandboxed frame, a data: URL or a local file. Nobody can say who it"
          + " is, so its requests carry \"Origin: null\" (an opaque origin).";
    }
    if (isOwn(request)) {
      return "Both have the same scheme, host and port (the same origin).";
    }
    return "Scheme, host and port (the origin) are not all the same, so the browser hides the answer"
        + " from the script unless the server's headers let this page in. That is CORS.";
  }

  private static boolean isOwn(FetchRequest request) {
    return PageOrigin.of(request.url()).filter(request.origin()::equals).isPresent();
  }

  private static String cookies(FetchRequest request) {
    return switch (request.credentials()) {
      case OMIT -> "without the user's cookies (credentials mode \"omit\")";
      case SAME_ORIGIN ->
          (isOwn(request) ? "with the user's cookies" : "without the user's cookies")
              + ": they go to the page's own origin alone (credentials mode \"same-origin\", the"
              + " default)";
      case INCLUDE -> "with the user's cookies (credentials mode \"include\")";
    };
  }
}
