package io.github.corsaudit.check;

import java.util.Comparator;
import java.util.List;

/** The order of findings in reports. */
final class FindingOrder {
  private FindingOrder() {}

  /** Returns findings in that order. */
  static List<Finding> sorted(List<Finding> findings) {
    // Most files give one finding, and making the order costs more than finding it.
    return findings.size() < 2
        ? List.copyOf(findings)
        : findings.stream().sorted(sameEverywhere()).toList();
  }

  // By file or URL, line, rule, and what else tells two findings apart.
  private static Comparator<Finding> sameEverywhere() {
    return Comparator.comparing((Finding finding) -> Places.name(finding.at()))
        .thenComparingInt(finding -> Places.line(finding.at()))
        .thenComparing(Finding::rule)
        .thenComparingInt(finding -> Places.column(finding.at()))
        .thenComparing(finding -> finding.policy().scope().text())
        .thenComparing(Finding::fingerprint);
  }
}
