package io.github.corsaudit.explain;

import io.github.corsaudit.browser.Course;
import io.github.corsaudit.browser.Failure;
import io.github.corsaudit.browser.FetchRequest;
import io.github.corsaudit.browser.PageOrigin;
import io.github.corsaudit.browser.Step;
import java.util.Optional;

/** What the owner of a server can do about a failure. */
final class Repairs {
  private Repairs() {}

  /** Returns the repair in a sentence; empty where the server cannot do anything. */
  static Optional<String> of(FetchRequest request, Course course) {
    return course
        .failure()
        .flatMap(failure -> repair(request, course, failure))
        .map(text -> "Repair: " + text);
  }

  private static Optional<String> repair(FetchRequest request, Course course, Failure failure) {
    return Optional.ofNullable(
        switch (failure.reason()) {
          case MISSING_ALLOW_ORIGIN_HEADER,
              MULTIPLE_ALLOW_ORIGIN_VALUES,
              INVALID_ALLOW_ORIGIN_VALUE,
              ALLOW_ORIGIN_MISMATCH ->
              origin(request, course, "the answer");
          case PREFLIGHT_MISSING_ALLOW_ORIGIN_HEADER,
              PREFLIGHT_MULTIPLE_ALLOW_ORIGIN_VALUES,
              PREFLIGHT_INVALID_ALLOW_ORIGIN_VALUE,
              PREFLIGHT_ALLOW_ORIGIN_MISMATCH ->
              origin(request, course, "the answer to the preflight (OPTIONS)");
          case WILDCARD_ORIGIN_NOT_ALLOWED, PREFLIGHT_WILDCARD_ORIGIN_NOT_ALLOWED ->
              "have the page ask without cookies; or, "
                  + origin(request, course, "each answer, preflights included");
          case INVALID_ALLOW_CREDENTIALS ->
              "if this page may act for the signed-in user, send"
                  + " `Access-Control-Allow-Credentials: true`, once.";
          case PREFLIGHT_INVALID_ALLOW_CREDENTIALS ->
              "if this page may act for the signed-in user, send"
                  + " `Access-Control-Allow-Credentials: true`, once, on the preflight too.";
          case PREFLIGHT_INVALID_STATUS ->
              "answer the preflight (OPTIONS) with 204, before authentication and routing.";
          case PREFLIGHT_DISALLOWED_REDIRECT ->
              "answer the preflight (OPTIONS) in place, or have the page ask the final URL.";
          case INVALID_ALLOW_METHODS_PREFLIGHT_RESPONSE ->
              "write Access-Control-Allow-Methods as names with commas between; one bad element"
                  + " makes all of it void.";
          case INVALID_ALLOW_HEADERS_PREFLIGHT_RESPONSE ->
              "write Access-Control-Allow-Headers as names with commas between; one bad element"
                  + " makes all of it void.";
          case METHOD_DISALLOWED_BY_PREFLIGHT_RESPONSE ->
              "add %s to the preflight's Access-Control-Allow-Methods, in this spelling."
                  .formatted(Escaped.text(failure.subject()));
          case HEADER_DISALLOWED_BY_PREFLIGHT_RESPONSE ->
              "add %s to the preflight's Access-Control-Allow-Headers, by name."
                  .formatted(Escaped.text(failure.subject()));
          case REDIRECT_CONTAINS_CREDENTIALS -> "redirect to a URL without user name and password.";
          case MIXED_CONTENT -> "serve the URL over https.";
          case CONFLICTING_LOCATION -> "send one Location line only.";
          case CONFLICTING_CONTENT_DISPOSITION -> "send one Content-Disposition line only.";
          case INVALID_REDIRECT, UNSAFE_REDIRECT -> "send an http or https URL in Location.";
          case TOO_MANY_REDIRECTS -> "end the chain of redirects.";
          case INVALID_HTTP_RESPONSE -> "send no NUL byte in a header.";
          case UNEXPECTED_PROXY_AUTH -> "answer with 401 instead of 407; only proxies send that.";
          case CORS_DISABLED_SCHEME, UNREACHABLE -> null;
        });
  }

  private static String origin(FetchRequest request, Course course, String where) {
    if (isTainted(request, course)) {
      return "have the page ask the final URL itself; after a redirect to another host the browser"
          + " no longer names the page (Origin: null), and letting null in lets anyone in.";
    }
    if (request.origin().equals(PageOrigin.OPAQUE)) {
      return "have the page loaded from an origin of its own; letting null in lets anyone in.";
    }
    return ("if this page is trusted, send `Access-Control-Allow-Origin: %s` once in %s, and"
            + " `Vary: Origin` where it depends on who asks.")
        .formatted(Escaped.text(request.origin()), where);
  }

  /** The last step is the one that failed; it says which origin had to be let in. */
  private static boolean isTainted(FetchRequest request, Course course) {
    Step last = course.steps().get(course.steps().size() - 1);
    return last.wanted().equals(PageOrigin.OPAQUE) && !request.origin().equals(PageOrigin.OPAQUE);
  }
}
