package io.github.corsaudit.explain;

import io.github.corsaudit.browser.Course;
import io.github.corsaudit.browser.Failure;
import io.github.corsaudit.browser.FetchRequest;
import io.github.corsaudit.browser.Outcome;
import io.github.corsaudit.browser.SentRequest;
import io.github.corsaudit.browser.Verdict;
import java.util.ArrayList;
import java.util.List;

/** How a request ends, in sentences. */
final class Endings {
  private Endings() {}

  /**
   * Returns the verdict, what it leaves the script with, and where others would judge otherwise.
   */
  static List<String> of(FetchRequest request, Verdict verdict) {
    List<String> lines = new ArrayList<>();
    lines.add(verdict(verdict));
    if (verdict.outcome() == Outcome.ALLOWED) {
      lines.add(readable(verdict));
    }
    if (verdict.actualSent()) {
      lines.add(cookies(request, verdict));
    }
    differences(verdict, lines);
    return lines;
  }

  private static String verdict(Verdict verdict) {
    return switch (verdict.outcome()) {
      case ALLOWED -> "Allowed: the script gets the answer.";
      case REJECTED_BY_API -> "Rejected: the script gets a TypeError from its own call.";
      case BLOCKED ->
          "Blocked%s: the script gets a network error. %s"
              .formatted(
                  reason(verdict.chromium()),
                  verdict.actualSent()
                      ? "The server did get the request and may have acted on it; only its answer is"
                          + " kept from the page."
                      : "The request itself is never sent.");
    };
  }

  private static String readable(Verdict verdict) {
    return verdict.readable().isEmpty()
        ? "It can read the body, but none of the response headers."
        : "It can read the body and these response headers: "
            + Escaped.text(String.join(", ", verdict.readable()))
            + ".";
  }

  private static String cookies(FetchRequest request, Verdict verdict) {
    boolean sent = verdict.chromium().actuals().stream().anyMatch(SentRequest::credentials);
    String mode = " (credentials mode " + request.credentials().text() + ").";
    return sent
        ? "Cookies go along with the request, if the browser has any it may send" + mode
        : "No cookies go along with the request" + mode;
  }

  private static void differences(Verdict verdict, List<String> lines) {
    if (verdict.differs()) {
      lines.add("Chromium and Firefox differ here; in Firefox it is " + end(verdict.firefox()));
    }
    if (verdict.standard().outcome() != verdict.outcome()) {
      lines.add("By the text of the Fetch standard it would be " + end(verdict.standard()));
    }
  }

  private static String end(Course course) {
    return course.outcome().text() + reason(course) + ".";
  }

  private static String reason(Course course) {
    return course.failure().map(Failure::reason).map(r -> " (" + r.text() + ")").orElse("");
  }
}
