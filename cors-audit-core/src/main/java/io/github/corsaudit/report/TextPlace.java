package io.github.corsaudit.report;

import io.github.corsaudit.model.Provenance.InFile;

/** Places as people and editors read them: {@code file:line:column}, or method and URL. */
final class TextPlace {
  private TextPlace() {}

  /** Returns a place; empty if there is nothing to point at. */
  static String of(Place place) {
    return place
        .exchange()
        .map(exchange -> exchange.method() + " " + exchange.url() + listed(place))
        .or(() -> place.file().map(TextPlace::of))
        .orElse("");
  }

  private static String of(InFile place) {
    return place.file() + ":" + place.span().line() + ":" + place.span().column();
  }

  private static String listed(Place place) {
    return place.file().map(file -> " (" + file.file() + ":" + file.span().line() + ")").orElse("");
  }
}
