package io.github.corsaudit.explain;

import io.github.corsaudit.browser.Check;
import io.github.corsaudit.browser.Course;
import io.github.corsaudit.browser.Failure;
import io.github.corsaudit.browser.FetchRequest;
import io.github.corsaudit.browser.Leg;
import io.github.corsaudit.browser.PageOrigin;
import io.github.corsaudit.browser.SentRequest;
import io.github.corsaudit.browser.Step;
import java.util.Locale;
import java.util.Optional;

/** What the owner of a server can do about a failure. */
final class Repairs {
  private static final String LOGIN =
      "this answer is a redirect, often one to a login page. A script cannot log in there: answer"
          + " 401 with the CORS headers, and let the page deal with it. Where the redirect is meant, ";

  private Repairs() {}

  /** Returns the repair in a sentence; empty where the server cannot do anything. */
  static Optional<String> of(FetchRequest request, Course course) {
    return course
        .failure()
        .flatMap(failure -> repair(request, course, failure))
        .map(text -> text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1));
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
              "if the answer is the same for everybody, have the page ask without cookies. Otherwise, "
                  + origin(request, course, "each answer, preflights included")
                  + " `Access-Control-Allow-Credentials: true` has to be there too.";
          case INVALID_ALLOW_CREDENTIALS ->
              "if this page may act for the signed-in user, send"
                  + " `Access-Control-Allow-Credentials: true`, once.";
          case PREFLIGHT_INVALID_ALLOW_CREDENTIALS ->
              "if this page may act for the signed-in user, send"
                  + " `Access-Control-Allow-Credentials: true`, once, on the preflight too.";
          case PREFLIGHT_INVALID_STATUS -> status(course);
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

  private static String status(Course course) {
    String repair = "answer the preflight (OPTIONS) with 204, before authentication and routing.";
    return course.preflights().stream()
        .reduce((earlier, last) -> last)
        .map(Repairs::asked)
        .map(
            asked ->
                repair
                    + " Some frameworks refuse with an error what they do not list: then let "
                    + asked
                    + " be allowed.")
        .orElse(repair);
  }

  private static String asked(SentRequest preflight) {
    String method = preflight.header(SentRequest.REQUEST_METHOD).orElse("");
    return preflight
        .header(SentRequest.REQUEST_HEADERS)
        .map(
            names ->
                (names.contains(",") ? " and the headers " : " and the header ")
                    + Escaped.text(names))
        .map(headers -> "the method " + Escaped.text(method) + headers)
        .orElse("the method " + Escaped.text(method));
  }

  private static String origin(FetchRequest request, Course course, String where) {
    if (isTainted(request, course)) {
      return "have the page ask the final URL itself. Do not let null in instead: every sandboxed"
          + " frame of every site is called null.";
    }
    if (request.origin().equals(PageOrigin.OPAQUE)) {
      return "have the page loaded from an origin of its own. Do not let null in instead: every"
          + " sandboxed frame of every site is called null.";
    }
    String header =
        ("if this page is trusted, send `Access-Control-Allow-Origin: %s` once in %s, and"
                + " `Vary: Origin` if the header depends on who asks.")
            .formatted(Escaped.text(request.origin()), where);
    return isRedirect(course) ? LOGIN + header : header;
  }

  private static boolean isRedirect(Course course) {
    Leg last = course.steps().get(course.steps().size() - 1).leg();
    return course.steps().stream()
        .filter(step -> step.check() == Check.ANSWER && step.leg().equals(last))
        .anyMatch(step -> step.found().filter(s -> s.matches("30[12378]")).isPresent());
  }

  /** The last step is the one that failed; it says which origin had to be let in. */
  private static boolean isTainted(FetchRequest request, Course course) {
    Step last = course.steps().get(course.steps().size() - 1);
    return last.wanted().equals(PageOrigin.OPAQUE) && !request.origin().equals(PageOrigin.OPAQUE);
  }
}
