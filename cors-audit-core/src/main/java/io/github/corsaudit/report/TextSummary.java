package io.github.corsaudit.report;

import io.github.corsaudit.check.Audit;
import io.github.corsaudit.check.Audit.Counts;
import io.github.corsaudit.model.Severity;
import java.util.ArrayList;
import java.util.List;

/** The sentence that ends a report for people. */
final class TextSummary {
  private TextSummary() {}

  /** Returns what was found, in how much. */
  static String of(Audit audit) {
    Totals totals = Totals.of(audit);
    return found(audit, totals) + "; " + String.join(", ", lookedAt(audit.counts(), totals));
  }

  private static String found(Audit audit, Totals totals) {
    int policies = audit.policies().size();
    if (policies == 0 && totals.findings() == 0) {
      return "No CORS policy was found";
    }
    String findings =
        totals.findings() == 0
            ? "No findings"
            : count(totals.findings(), "finding") + bySeverity(totals);
    return findings + " in " + count(policies, "policy");
  }

  private static String bySeverity(Totals totals) {
    List<String> parts = new ArrayList<>();
    totals
        .bySeverity()
        .forEach(
            (Severity severity, Integer count) -> {
              if (count > 0) {
                parts.add(0, count + " " + severity.text());
              }
            });
    return " (" + String.join(", ", parts) + ")";
  }

  private static List<String> lookedAt(Counts counts, Totals totals) {
    List<String> parts = new ArrayList<>();
    if (counts.filesScanned() > 0 || counts.targetsProbed() == 0) {
      parts.add(count(counts.filesScanned(), "file") + " scanned");
    }
    if (counts.filesSkipped() > 0) {
      parts.add(counts.filesSkipped() + " left out");
    }
    if (counts.targetsProbed() > 0) {
      parts.add(count(counts.targetsProbed(), "endpoint") + " probed");
      parts.add(count(counts.requests(), "request"));
    }
    if (totals.suppressed() > 0) {
      parts.add(totals.suppressed() + " suppressed");
    }
    if (totals.problems() > 0) {
      parts.add(count(totals.problems(), "problem"));
    }
    return parts;
  }

  private static String count(int number, String noun) {
    if (number == 1) {
      return "1 " + noun;
    }
    return number
        + " "
        + (noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s");
  }
}
