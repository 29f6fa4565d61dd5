package io.github.corsaudit.explain;

import io.github.corsaudit.browser.Course;
import io.github.corsaudit.browser.FetchRequest;
import io.github.corsaudit.browser.PageOrigin;
import io.github.corsaudit.browser.SentRequest;
import io.github.corsaudit.browser.Step;
import io.github.corsaudit.model.Header;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a browser does, step by step, in sentences. */
final class Sentences {
  private final FetchRequest request;
  private final Course course;

  Sentences(FetchRequest request, Course course) {
    this.request = request;
    this.course = course;
  }

  /** Returns what the page asks for. */
  String opening() {
    String page =
        request.origin().equals(PageOrigin.OPAQUE)
            ? "A page without an origin of its own (a sandboxed frame, a data: or file: page; opaque"
                + " origin)"
            : "A page at " + Escaped.text(request.origin());
    return "%s asks for %s %s, %s."
        .formatted(page, Escaped.text(request.method()), Escaped.url(request.url()), cookies());
  }

  /** Returns what the browser does at one step. */
  String about(Step step) {
    return switch (step.check()) {
      case API -> "The script's own call throws, since " + step.wanted() + ". Nothing is sent.";
      case MIXED_CONTENT ->
          "The page is encrypted and %s is not (mixed content). Nothing is sent."
              .formatted(found(step));
      case SAME_ORIGIN ->
          "%s is of the page's own origin, so CORS has no say.".formatted(found(step));
      case PREFLIGHT_NEED -> preflightNeed(step);
      case SENT -> sent(step);
      case ANSWER -> answer(step);
      case REDIRECT -> redirect(step);
      default -> HeaderSentences.about(step, request);
    };
  }

  private String cookies() {
    return switch (request.credentials()) {
      case OMIT -> "without cookies (credentials mode omit)";
      case SAME_ORIGIN -> "with cookies for its own origin only (credentials mode same-origin)";
      case INCLUDE -> "with the user's cookies (credentials mode include)";
    };
  }

  private static String preflightNeed(Step step) {
    String method = Escaped.text(step.wanted());
    if (step.found().isEmpty()) {
      return "The browser need not ask first: %s with none but safelisted headers (no preflight)."
          .formatted(method);
    }
    return "The browser asks for permission first (preflight), because "
        + cause(method, step.found().get())
        + ".";
  }

  private static String cause(String method, String names) {
    boolean plain = List.of("GET", "HEAD", "POST").contains(method);
    if (!names.isEmpty()) {
      String headers =
          "of the request header%s %s"
              .formatted(names.contains(",") ? "s" : "", Escaped.text(names).replace(",", ", "));
      return plain ? headers : headers + " and the method " + method;
    }
    return plain
        ? "the script watches the upload"
        : "the method is %s, not GET, HEAD or POST".formatted(method);
  }

  private String sent(Step step) {
    Optional<SentRequest> sent =
        course.sent().stream().filter(s -> s.leg().equals(step.leg())).findFirst();
    return "It sends %s %s%s, %s."
        .formatted(
            found(step),
            Escaped.text(step.wanted()),
            sent.map(Sentences::protocolHeaders).orElse(""),
            sent.filter(SentRequest::credentials).isPresent()
                ? "cookies included"
                : "without cookies");
  }

  private static String protocolHeaders(SentRequest sent) {
    List<String> names =
        List.of(SentRequest.ORIGIN, SentRequest.REQUEST_METHOD, SentRequest.REQUEST_HEADERS);
    String lines =
        sent.headers().stream()
            .filter(header -> names.contains(header.name()))
            .map(Sentences::line)
            .collect(Collectors.joining(", "));
    return lines.isEmpty() ? "" : " with " + lines;
  }

  private static String line(Header header) {
    return header.name() + ": " + Escaped.text(header.value());
  }

  private static String answer(Step step) {
    if (step.found().isEmpty()) {
      return "The server does not answer: " + Escaped.text(step.wanted()) + ".";
    }
    return step.passed()
        ? "The server answers with status " + found(step) + "."
        : "The server answers with status " + found(step) + ", which the browser cannot use.";
  }

  private static String redirect(Step step) {
    String to =
        "Status %s redirects to %s".formatted(step.wanted(), Escaped.url(step.found().orElse("")));
    return step.passed() ? to + "; the browser follows." : to + "; the browser does not follow.";
  }

  private static String found(Step step) {
    return Escaped.text(step.found().orElse(""));
  }
}
