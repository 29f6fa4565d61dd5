package io.github.corsaudit;

import io.github.corsaudit.check.Audit;
import io.github.corsaudit.read.Reading;
import io.github.corsaudit.read.SourceText;
import java.util.ArrayList;
import java.util.List;

/**
 * What one kind of source yielded: the step before rules are applied.
 *
 * @param reading the policies, and what could not be read or reached
 * @param texts the texts they came from
 * @param counts how much was looked at
 * @param complete false where it was cut short
 */
record Gathered(Reading reading, List<SourceText> texts, Audit.Counts counts, boolean complete) {
  Gathered {
    texts = List.copyOf(texts);
  }

  static Gathered nothing() {
    return new Gathered(Reading.nothing(), List.of(), Audit.Counts.none(), true);
  }

  Gathered and(Gathered other) {
    List<SourceText> all = new ArrayList<>(texts);
    all.addAll(other.texts);
    return new Gathered(
        reading.and(other.reading), all, counts.and(other.counts), complete && other.complete);
  }
}
