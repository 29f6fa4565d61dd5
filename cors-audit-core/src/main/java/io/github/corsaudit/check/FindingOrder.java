package io.github.corsaudit.check;

import java.util.Comparator;

/** The order of findings in reports. */
final class FindingOrder {
  /** By file or URL, line, rule, and what else tells two findings apart. */
  static final Comparator<Finding> SAME_EVERYWHERE =
      Comparator.comparing((Finding finding) -> Places.name(finding.at()))
          .thenComparingInt(finding -> Places.line(finding.at()))
          .thenComparing(Finding::rule)
          .thenComparingInt(finding -> Places.column(finding.at()))
          .thenComparing(finding -> finding.policy().scope().text())
          .thenComparing(Finding::fingerprint);

  private FindingOrder() {}
}
