package io.github.corsaudit.explain;

import io.github.corsaudit.browser.Reply;
import io.github.corsaudit.model.Header;
import io.github.corsaudit.serve.CorsField;
import io.github.corsaudit.serve.FieldValue;
import io.github.corsaudit.serve.Served;
import io.github.corsaudit.serve.ServedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The answers that a browser may get where parts of an answer are not known: for each unknown
 * header the values that make a difference to a browser.
 */
final class Possibilities {
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  private Possibilities() {}

  /** Returns all answers that may come; one where everything is known. */
  static List<Reply> of(Served answer, ServedRequest request) {
    List<List<Header>> all = List.of(List.of());
    for (CorsField field : CorsField.values()) {
      all = combined(all, field, values(field, answer.get(field), request));
    }
    List<Reply> replies = new ArrayList<>();
    for (int status : statuses(answer, request)) {
      all.forEach(lines -> replies.add(new Reply.Answered(status, lines)));
    }
    return replies;
  }

  /** The status of a request itself is up to the application; taken to succeed. */
  private static List<Integer> statuses(Served answer, ServedRequest request) {
    if (answer.status().isPresent()) {
      return List.of(answer.status().getAsInt());
    }
    return request.preflight() ? List.of(OK, NOT_FOUND) : List.of(OK);
  }

  private static List<List<Header>> combined(
      List<List<Header>> before, CorsField field, List<List<String>> alternatives) {
    List<List<Header>> combined = new ArrayList<>();
    for (List<Header> lines : before) {
      for (List<String> values : alternatives) {
        List<Header> more = new ArrayList<>(lines);
        values.forEach(value -> more.add(new Header(field.header(), value)));
        combined.add(more);
      }
    }
    return combined;
  }

  private static List<List<String>> values(
      CorsField field, FieldValue value, ServedRequest request) {
    if (value.known()) {
      return List.of(value.lines());
    }
    List<List<String>> alternatives = new ArrayList<>();
    alternatives.add(List.of());
    switch (field) {
      case ALLOW_ORIGIN -> {
        alternatives.add(List.of("*"));
        request.origin().ifPresent(origin -> alternatives.add(List.of(origin)));
      }
      case ALLOW_CREDENTIALS -> alternatives.add(List.of("true"));
      case ALLOW_METHODS -> echo(request.askedMethod(), alternatives);
      case ALLOW_HEADERS -> echo(request.askedHeaders(), alternatives);
      default -> {}
    }
    return alternatives;
  }

  private static void echo(Optional<String> asked, List<List<String>> alternatives) {
    asked.ifPresent(value -> alternatives.add(List.of(value)));
  }
}
