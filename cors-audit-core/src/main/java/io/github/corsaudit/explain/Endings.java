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

  static Chapter of(FetchRequest request, Verdict verdict) {
    List<String> lines = new ArrayList<>();
    lines.add(verdict(verdict));
    if (verdict.outcome() == Outcome.ALLOWED) {
      lines.add(readable(verdict));
    }
    if (verdict.actualSent()) {
      lines.add(cookies(request, verdict));
    }
    if (verdict.outcome() == Outcome.BLOCKED) {
      lines.add(effect(verdict));
    }
    differences(verdict, lines);
    return new Chapter("The verdict", lines);
  }

  private static String verdict(Verdict verdict) {
    return switch (verdict.outcome()) {
      case ALLOWED -> "Allowed: the script gets the answer.";
      case REJECTED_BY_API -> "Rejected: the script gets a TypeError from its own call.";
      case BLOCKED ->
          "Blocked: the script learns nothing but that there was an error. The browser's console"
              + " tells why"
              + verdict.failure().map(f -> " (" + f.reason().text() + ")").orElse("")
              + ".";
    };
  }

  private static String effect(Verdict verdict) {
    return verdict.actualSent()
        ? "The server did get the request and may have acted on it: CORS hides answers, it does not"
            + " hold requests back (a blind write is possible)."
        : "The request itself was never sent, so it had no effect.";
  }

  private static String readable(Verdict verdict) {
    return "It can read the status, the body, and "
        + (verdict.readable().isEmpty()
            ? "none of the response headers."
            : "of the response headers: "
                + Escaped.text(String.join(", ", verdict.readable()))
                + ".")
        + " More would need Access-Control-Expose-Headers. [Fetch: CORS filtered response]";
  }

  private static String cookies(FetchRequest request, Verdict verdict) {
    boolean sent = verdict.chromium().actuals().stream().anyMatch(SentRequest::credentials);
    String mode = " (credentials mode \"" + request.credentials().text() + "\").";
    return sent
        ? "Cookies went along with the request, if the browser had any it may send" + mode
        : "No cookies went along with the request" + mode;
  }

  private static void differences(Verdict verdict, List<String> lines) {
    if (verdict.differs()) {
      lines.add(
          "Browsers differ here: this is Chromium; in Firefox it is " + end(verdict.firefox()));
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
