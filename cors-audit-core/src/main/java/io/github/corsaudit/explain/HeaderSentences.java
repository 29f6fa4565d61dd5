package io.github.corsaudit.explain;

import io.github.corsaudit.browser.Check;
import io.github.corsaudit.browser.FetchRequest;
import io.github.corsaudit.browser.Methods;
import io.github.corsaudit.browser.PageOrigin;
import io.github.corsaudit.browser.Step;
import java.util.Optional;

/** What a browser looks at in an answer, in sentences. */
final class HeaderSentences {
  private HeaderSentences() {}

  /** Returns what was looked at, and what came of it. */
  static String about(Step step, FetchRequest request) {
    return switch (step.check()) {
      case ALLOW_ORIGIN ->
          step.found().isEmpty()
              ? "There is no Access-Control-Allow-Origin, so no page from elsewhere may see this."
              : looked(step, "Access-Control-Allow-Origin") + allowOrigin(step, request);
      case ALLOW_CREDENTIALS ->
          looked(step, "Access-Control-Allow-Credentials")
              + (step.passed()
                  ? "the server agrees to the user's cookies."
                  : "for a request with the user's cookies it must be exactly \"true\".");
      case PREFLIGHT_REDIRECT ->
          "It redirects to %s; a preflight must be answered in place."
              .formatted(Escaped.url(step.found().orElse("")));
      case PREFLIGHT_STATUS ->
          step.passed()
              ? "The status is from 200 to 299 (an ok status), as a preflight's must be."
              : "A preflight needs a status from 200 to 299 (an ok status).";
      case METHODS_LIST ->
          looked(step, "Access-Control-Allow-Methods")
              + "one element is no method name, which makes all of it void.";
      case HEADERS_LIST ->
          looked(step, "Access-Control-Allow-Headers")
              + "one element is no header name, which makes all of it void.";
      case ALLOW_METHODS -> looked(step, "Access-Control-Allow-Methods") + covers(step, "method");
      default -> looked(step, "Access-Control-Allow-Headers") + covers(step, "request header");
    };
  }

  private static String looked(Step step, String name) {
    Optional<String> value = step.found();
    return value.map(v -> name + " is " + Escaped.quoted(v)).orElse("There is no " + name) + ": ";
  }

  private static String allowOrigin(Step step, FetchRequest request) {
    String origin = Escaped.text(step.wanted());
    boolean star = step.found().filter("*"::equals).isPresent();
    if (step.passed()) {
      return star ? "any page may have this answer." : "it names this page exactly.";
    }
    if (star) {
      return "that lets in any page, but never together with the user's cookies.";
    }
    if (step.wanted().equals(PageOrigin.OPAQUE)) {
      return opaque(request);
    }
    return "it would have to be \"%s\", byte for byte%s."
        .formatted(origin, step.found().map(v -> NearMiss.between(v, step.wanted())).orElse(""));
  }

  private static String opaque(FetchRequest request) {
    return request.origin().equals(PageOrigin.OPAQUE)
        ? "this page has no name to be let in by; only * or the word null would do."
        : "after being sent from one foreign origin to another the browser no longer says who asks"
            + " (\"Origin: null\"), so the page's own name does not do.";
  }

  private static String covers(Step step, String what) {
    String wanted = Escaped.text(step.wanted());
    if (step.check() == Check.ALLOW_METHODS && Methods.isSafelisted(wanted)) {
      return "the method " + wanted + " needs no entry there.";
    }
    return step.passed()
        ? "the %s %s may be used.".formatted(what + (several(wanted) ? "s" : ""), spaced(wanted))
        : "the %s %s is not covered.".formatted(what, wanted);
  }

  private static boolean several(String names) {
    return names.contains(",");
  }

  private static String spaced(String names) {
    return names.replace(",", ", ");
  }
}
