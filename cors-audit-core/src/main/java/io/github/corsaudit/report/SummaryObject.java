package io.github.corsaudit.report;

import io.github.corsaudit.check.Audit.Counts;
import io.github.corsaudit.model.Severity;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The keys of the summary in JSON. */
record SummaryObject(JsonOut json) {
  private static final List<Severity> WORST_FIRST =
      Arrays.stream(Severity.values()).sorted(Comparator.reverseOrder()).toList();

  /** Writes the keys into the object that is open; of the counts, those about files. */
  void write(Tally tally, Counts counts, boolean complete) {
    json.number("policies", tally.policies());
    json.object(
        "findings",
        () -> WORST_FIRST.forEach(each -> json.number(each.text(), tally.findings(each))));
    json.object(
        "files",
        () -> {
          json.number("scanned", counts.filesScanned());
          json.number("withPolicy", counts.filesWithPolicy());
          json.number("problems", tally.fileProblems());
          json.number("skipped", counts.filesSkipped());
        });
    json.object(
        "targets",
        () -> {
          json.number("probed", tally.targetsProbed());
          json.number("problems", tally.targetProblems());
        });
    json.number("requests", tally.requests());
    json.number("suppressed", tally.suppressed());
    json.flag("complete", complete && tally.incomplete() == 0);
  }
}
