package io.github.corsaudit.report;

import io.github.corsaudit.check.Finding;
import io.github.corsaudit.model.Exchange;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Provenance.ByDefault;
import io.github.corsaudit.model.Provenance.FromEnvironment;
import io.github.corsaudit.model.Provenance.InFile;
import io.github.corsaudit.model.Provenance.OnWire;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where to point at.
 *
 * @param file the place in a file; for something observed, where its URL was listed
 * @param exchange the exchange it was observed in
 */
record Place(Optional<InFile> file, Optional<Exchange> exchange) {

  /** Returns the place that shows a value best. */
  static Place of(Provenance at) {
    if (at instanceof OnWire wire) {
      return of(wire.exchange());
    }
    if (at instanceof ByDefault byDefault) {
      return of(byDefault.declaration());
    }
    if (at instanceof FromEnvironment environment) {
      return of(environment.use());
    }
    return new Place(at.inFile(), Optional.empty());
  }

  /** Returns the place of a finding: its own, else that of what shows it, else its policy's. */
  static Place of(Finding finding) {
    return Stream.of(
            Stream.of(of(finding.at())),
            finding.evidence().stream().map(Place::of),
            Stream.of(of(finding.policy().at())))
        .flatMap(places -> places)
        .filter(Place::known)
        .findFirst()
        .orElseGet(() -> new Place(Optional.empty(), Optional.empty()));
  }

  /** Returns what shows a finding best, of what was observed. */
  static Optional<Exchange> shown(Finding finding) {
    return finding.evidence().or(() -> of(finding).exchange());
  }

  private static Place of(Exchange exchange) {
    return new Place(exchange.target().inFile(), Optional.of(exchange));
  }

  private boolean known() {
    return file.isPresent() || exchange.isPresent();
  }
}
