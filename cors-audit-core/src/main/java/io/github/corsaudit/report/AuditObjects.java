package io.github.corsaudit.report;

import io.github.corsaudit.check.Audit;
import io.github.corsaudit.check.Audit.Counts;
import io.github.corsaudit.check.Finding;
import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Problem;
import io.github.corsaudit.model.Severity;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The parts of an audit in JSON: each writes its keys into the object that is open. */
final class AuditObjects {
  private static final List<Severity> WORST_FIRST =
      Arrays.stream(Severity.values()).sorted(Comparator.reverseOrder()).toList();

  private final JsonOut json;
  private final Audit audit;
  private final PolicyObject policies;
  private final FindingObject findings;

  AuditObjects(JsonOut json, Audit audit) {
    this.json = json;
    this.audit = audit;
    PolicyIds ids = new PolicyIds(audit);
    this.policies = new PolicyObject(json, ids);
    this.findings = new FindingObject(json, ids);
  }

  void policy(CorsPolicy policy) {
    policies.write(policy);
  }

  void finding(Finding finding) {
    findings.write(finding);
  }

  void problem(Problem problem) {
    json.text("kind", problem.kind().text());
    json.text(Totals.withTarget(problem) ? "url" : "file", problem.where());
    problem.line().ifPresent(line -> json.number("line", line));
    json.text("message", problem.message());
  }

  void tool(ReportContext context) {
    json.text("name", "cors-audit");
    json.text("version", context.version());
  }

  void summary() {
    Totals totals = Totals.of(audit);
    Counts counts = audit.counts();
    json.number("policies", audit.policies().size());
    json.object("findings", () -> bySeverity(totals));
    json.object(
        "files",
        () -> {
          json.number("scanned", counts.filesScanned());
          json.number("withPolicy", counts.filesWithPolicy());
          json.number("problems", totals.fileProblems());
          json.number("skipped", counts.filesSkipped());
        });
    json.object(
        "targets",
        () -> {
          json.number("probed", counts.targetsProbed());
          json.number("problems", totals.targetProblems());
        });
    json.number("requests", counts.requests());
    json.number("suppressed", totals.suppressed());
    json.flag("complete", audit.complete());
  }

  private void bySeverity(Totals totals) {
    for (Severity severity : WORST_FIRST) {
      json.number(severity.text(), totals.bySeverity().getOrDefault(severity, 0));
    }
  }
}
