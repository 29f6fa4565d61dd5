package io.github.corsaudit.check;

import io.github.corsaudit.fact.Fact;
import io.github.corsaudit.fact.FactValue;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Sourced;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects further places in files that have to do with a finding. */
final class RelatedPlaces {
  private RelatedPlaces() {}

  /** Returns each other line that shows one of the reasons, and what it shows. */
  static List<Finding.Related> of(List<Fact> reasons, FactSheet facts, Provenance at) {
    Set<String> seen = new HashSet<>();
    at.inFile().map(RelatedPlaces::line).ifPresent(seen::add);
    List<Finding.Related> related = new ArrayList<>();
    for (Fact reason : reasons) {
      FactValue value = facts.find(reason);
      for (Sourced<String> shown : value.shown()) {
        shown
            .at()
            .inFile()
            .filter(place -> seen.add(line(place)))
            .ifPresent(place -> related.add(new Finding.Related(place, text(reason, shown))));
      }
    }
    return related;
  }

  private static String text(Fact reason, Sourced<String> shown) {
    return reason.statement() + ": " + shown.value();
  }

  private static String line(Provenance.InFile place) {
    return place.file() + ":" + place.span().line();
  }
}
