package io.github.corsaudit.explain;

import io.github.corsaudit.browser.Check;
import io.github.corsaudit.browser.Course;
import io.github.corsaudit.browser.FetchRequest;
import io.github.corsaudit.browser.Methods;
import io.github.corsaudit.browser.SentRequest;
import io.github.corsaudit.browser.Step;
import io.github.corsaudit.model.Header;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a browser does, step by step, in sentences that name their section of the standard. */
final class Sentences {
  private static final Set<String> EVERYDAY =
      Set.of("accept", "accept-language", "content-language", "content-type", "range");

  /** What is only told, and not decided by a rule. */
  private static final Set<Check> TOLD = EnumSet.of(Check.SENT, Check.ANSWER);

  private final FetchRequest request;
  private final Course course;

  Sentences(FetchRequest request, Course course) {
    this.request = request;
    this.course = course;
  }

  /** Returns what the browser does at one step; nothing where there is nothing to tell. */
  List<String> about(Step step) {
    List<String> lines = new ArrayList<>();
    switch (step.check()) {
      case API -> lines.add("The call itself fails, since " + step.wanted() + ". Nothing is sent.");
      case MIXED_CONTENT ->
          lines.add(
              "The page is encrypted and %s is not (mixed content). Nothing is sent."
                  .formatted(found(step)));
      case SAME_ORIGIN ->
          lines.add("%s is of the page's own origin, so CORS has no say.".formatted(found(step)));
      case PREFLIGHT_NEED -> lines.add(preflightNeed(step));
      case SENT -> lines.add(sent(step));
      case ANSWER -> lines.add(answer(step));
      case REDIRECT -> lines.add(redirect(step));
      case MAX_AGE -> lines.add(Memory.about(step));
      case VARY -> Copies.about(step).ifPresent(lines::add);
      default -> lines.add(HeaderSentences.about(step, request));
    }
    if (!TOLD.contains(step.check())) {
      lines.replaceAll(line -> line + " [" + step.check().section() + "]");
    }
    return lines;
  }

  private String preflightNeed(Step step) {
    String method = Escaped.text(step.wanted());
    if (step.found().isEmpty()) {
      return "No. "
          + method
          + " with nothing but everyday headers is what any link or form could send, so the browser"
          + " sends it at once (a request without preflight).";
    }
    return "Yes, it asks the server for permission in a request of its own (the preflight), because "
        + cause(method, step.found().get())
        + ".";
  }

  private String cause(String method, String names) {
    boolean plain = Methods.isSafelisted(method);
    if (plain && names.isEmpty()) {
      return request.uploadListener()
          ? "the script watches the upload"
          : "it asked before the redirect";
    }
    List<String> causes = new ArrayList<>();
    if (!plain) {
      causes.add("the method " + method);
    }
    if (!names.isEmpty()) {
      causes.add((names.contains(",") ? "the headers " : "the header ") + headers(names));
    }
    return "no link or form could send " + String.join(" and ", causes);
  }

  private static String headers(String names) {
    List<String> told = new ArrayList<>();
    for (String name : names.split(",", -1)) {
      told.add(Escaped.text(name) + (EVERYDAY.contains(name) ? " (with this value)" : ""));
    }
    return String.join(", ", told);
  }

  private String sent(Step step) {
    SentRequest sent =
        course.sent().stream().filter(s -> s.leg().equals(step.leg())).findFirst().orElseThrow();
    return "The browser sends %s %s%s%s."
        .formatted(
            found(step),
            Escaped.url(step.wanted()),
            protocolHeaders(sent),
            sent.preflight() ? "; cookies never go along with this question" : cookies(sent));
  }

  private static String cookies(SentRequest sent) {
    return sent.credentials() ? ", and the user's cookies, if there are any" : ", without cookies";
  }

  private static String protocolHeaders(SentRequest sent) {
    List<String> names =
        List.of(SentRequest.ORIGIN, SentRequest.REQUEST_METHOD, SentRequest.REQUEST_HEADERS);
    List<String> lines = new ArrayList<>();
    for (Header header : sent.headers()) {
      if (names.contains(header.name())) {
        lines.add('"' + header.name() + ": " + Escaped.text(header.value()) + '"');
      }
    }
    return lines.isEmpty() ? "" : " with " + String.join(", ", lines);
  }

  private static String answer(Step step) {
    Optional<String> status = step.found().map(Escaped::text);
    if (status.isEmpty()) {
      return "The server does not answer: " + Escaped.text(step.wanted()) + ".";
    }
    return "The server answers with status "
        + status.get()
        + (step.passed() ? "." : ", in a way that the browser cannot use.");
  }

  private static String redirect(Step step) {
    String to =
        "Status %s sends the browser on to %s"
            .formatted(step.wanted(), Escaped.url(step.found().orElse("")));
    return step.passed() ? to + "; it follows." : to + "; it does not follow.";
  }

  private static String found(Step step) {
    return Escaped.url(step.found().orElse(""));
  }
}
