package io.github.corsaudit.report;

import io.github.corsaudit.model.Provenance.InFile;
import io.github.corsaudit.model.Span;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Regions of files in SARIF, with the text that stands there where it is at hand and short. */
final class SarifRegions {
  private static final int LONGEST_SNIPPET = 1000;

  private final JsonOut json;
  private final ReportContext context;

  SarifRegions(JsonOut json, ReportContext context) {
    this.json = json;
    this.context = context;
  }

  /** Writes a span, and the lines around it for those who look at it. */
  void write(InFile place) {
    Span span = place.span();
    boolean whole = span.line() == span.endLine() && span.column() == span.endColumn();
    json.object("region", () -> region(place.file(), span, whole));
    int first = Math.max(1, span.line() - 1);
    int last = span.endLine() + (line(place.file(), span.endLine() + 1).isPresent() ? 1 : 0);
    if (first < span.line() || last > span.endLine()) {
      lines(place.file(), first, last)
          .ifPresent(text -> json.object("contextRegion", () -> around(first, last, text)));
    }
  }

  private void region(String file, Span span, boolean whole) {
    json.number("startLine", span.line());
    if (whole) {
      line(file, span.line()).filter(SarifRegions::shown).ifPresent(this::snippet);
      return;
    }
    json.number("startColumn", span.column());
    json.number("endLine", span.endLine());
    json.number("endColumn", span.endColumn());
    lines(file, span.line(), span.endLine())
        .flatMap(text -> cut(text, span))
        .ifPresent(this::snippet);
  }

  private void around(int first, int last, String text) {
    json.number("startLine", first);
    json.number("endLine", last);
    snippet(text);
  }

  private void snippet(String text) {
    json.object("snippet", () -> json.text("text", text));
  }

  private Optional<String> line(String file, int number) {
    return context.line().apply(file, number);
  }

  private Optional<String> lines(String file, int first, int last) {
    if (IntStream.rangeClosed(first, last).anyMatch(number -> line(file, number).isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(
            IntStream.rangeClosed(first, last)
                .mapToObj(number -> line(file, number).orElseThrow())
                .collect(Collectors.joining("\n")))
        .filter(SarifRegions::shown);
  }

  private static boolean shown(String text) {
    return !text.isBlank() && text.length() <= LONGEST_SNIPPET;
  }

  /** Takes from whole lines what lies in the span; empty if the span reaches beyond them. */
  private static Optional<String> cut(String lines, Span span) {
    int start = span.column() - 1;
    int end = lines.lastIndexOf('\n') + span.endColumn();
    return start <= end && end <= lines.length()
        ? Optional.of(lines.substring(start, end))
        : Optional.empty();
  }
}
