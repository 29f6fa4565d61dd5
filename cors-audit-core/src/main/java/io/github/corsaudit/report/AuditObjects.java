package io.github.corsaudit.report;

import io.github.corsaudit.check.Audit;
import io.github.corsaudit.check.Finding;
import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Problem;

/** The parts of an audit in JSON: each writes its keys into the object that is open. */
final class AuditObjects {
  private final JsonOut json;
  private final Audit audit;
  private final PolicyObject policies;
  private final FindingObject findings;

  /**
   * Takes an audit.
   *
   * @param before how many policies were named before this audit's first
   */
  AuditObjects(JsonOut json, Audit audit, int before) {
    this.json = json;
    this.audit = audit;
    PolicyIds ids = new PolicyIds(audit, before);
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
    new SummaryObject(json).write(Tally.of(audit), audit.counts(), audit.complete());
  }
}
