package io.github.corsaudit.explain;

import io.github.corsaudit.browser.Check;
import io.github.corsaudit.browser.FetchRequest;
import io.github.corsaudit.browser.Step;
import java.util.List;
import java.util.Optional;

/** What a browser looks at in an answer, in sentences. */
final class HeaderSentences {
  private static final List<String> PLAIN = List.of("GET", "HEAD", "POST");

  private HeaderSentences() {}

  /** Returns what was looked at, and what came of it. */
  static String about(Step step, FetchRequest request) {
    return switch (step.check()) {
      case ALLOW_ORIGIN -> looked(step, "Access-Control-Allow-Origin") + allowOrigin(step, request);
      case ALLOW_CREDENTIALS ->
          looked(step, "Access-Control-Allow-Credentials")
              + (step.passed()
                  ? "cookies may go along."
                  : "for a request with cookies it must be exactly true.");
      case PREFLIGHT_REDIRECT ->
          "It redirects to %s; a preflight must be answered in place."
              .formatted(Escaped.url(step.found().orElse("")));
      case PREFLIGHT_STATUS ->
          step.passed()
              ? "The status is within 200 to 299 (ok status)."
              : "The status is not within 200 to 299, as a preflight's must be (ok status).";
      case METHODS_LIST -> looked(step, "Access-Control-Allow-Methods") + "no list of methods.";
      case HEADERS_LIST ->
          looked(step, "Access-Control-Allow-Headers") + "no list of header names.";
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
      return star ? "any page may have it." : "it names this page (" + origin + ") exactly.";
    }
    if (star) {
      return "* does not count for requests with cookies (" + request.credentials().text() + ").";
    }
    return "it would have to be " + origin + ", byte for byte.";
  }

  private static String covers(Step step, String what) {
    String wanted = Escaped.text(step.wanted());
    if (step.check() == Check.ALLOW_METHODS && PLAIN.contains(wanted)) {
      return "the method " + wanted + " needs no entry.";
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
