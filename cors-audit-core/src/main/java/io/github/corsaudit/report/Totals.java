package io.github.corsaudit.report;

import io.github.corsaudit.check.Audit;
import io.github.corsaudit.check.Finding;
import io.github.corsaudit.model.Problem;
import io.github.corsaudit.model.Severity;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What an audit adds up to.
 *
 * @param bySeverity how many findings are not suppressed, with every severity as a key
 * @param suppressed how many are
 * @param fileProblems how many problems are with files
 * @param targetProblems how many are with live endpoints
 */
record Totals(
    Map<Severity, Integer> bySeverity, int suppressed, int fileProblems, int targetProblems) {

  /** Adds up an audit. */
  static Totals of(Audit audit) {
    Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    for (Severity severity : Severity.values()) {
      counts.put(severity, 0);
    }
    audit.findings().stream()
        .filter(finding -> finding.suppressed().isEmpty())
        .map(Finding::severity)
        .forEach(severity -> counts.merge(severity, 1, Integer::sum));
    int suppressed =
        (int) audit.findings().stream().filter(f -> f.suppressed().isPresent()).count();
    int targets = (int) audit.problems().stream().filter(Totals::withTarget).count();
    return new Totals(
        Collections.unmodifiableMap(counts),
        suppressed,
        audit.problems().size() - targets,
        targets);
  }

  /** Returns whether a problem is with a live endpoint and not with a file. */
  static boolean withTarget(Problem problem) {
    return problem.where().matches("(?i)(https?|wss?)://.*");
  }

  /** Returns how many findings are not suppressed. */
  int findings() {
    int sum = 0;
    for (int count : bySeverity.values()) {
      sum += count;
    }
    return sum;
  }

  /** Returns how many problems there are. */
  int problems() {
    return fileProblems + targetProblems;
  }
}
