package io.github.corsaudit.check;

import io.github.corsaudit.model.Provenance;

/** Puts places in an order that is the same in every run. */
final class Places {
  private Places() {}

  /** Returns the file or the URL, or an empty text. */
  static String name(Provenance place) {
    return place instanceof Provenance.OnWire wire
        ? wire.exchange().url()
        : place.inFile().map(Provenance.InFile::file).orElse("");
  }

  /** Returns the line, from 1, or 0 where there is none. */
  static int line(Provenance place) {
    return place.inFile().map(file -> file.span().line()).orElse(0);
  }

  /** Returns the column, from 1, or 0 where there is none. */
  static int column(Provenance place) {
    return place.inFile().map(file -> file.span().column()).orElse(0);
  }
}
