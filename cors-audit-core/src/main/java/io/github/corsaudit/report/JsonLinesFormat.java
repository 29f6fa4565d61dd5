package io.github.corsaudit.report;

import io.github.corsaudit.check.Audit;
import io.github.corsaudit.check.Audit.Counts;
import java.io.IOException;
import java.io.Writer;

/** The objects of the JSON report one a line, each with its {@code type}; the summary is last. */
final class JsonLinesFormat implements ReportFormat {

  @Override
  public String name() {
    return "jsonl";
  }

  @Override
  public void write(Audit audit, ReportContext context, Writer out) throws IOException {
    JsonOut.lines(out, json -> write(audit, json));
  }

  private static void write(Audit audit, JsonOut json) {
    objects(audit, 0, json);
    line(json, "summary", () -> new AuditObjects(json, audit, 0).summary());
  }

  /** Writes all but the summary; as many policies were written before. */
  static void objects(Audit audit, int before, JsonOut json) {
    AuditObjects objects = new AuditObjects(json, audit, before);
    audit.policies().forEach(policy -> line(json, "policy", () -> objects.policy(policy)));
    audit.findings().forEach(finding -> line(json, "finding", () -> objects.finding(finding)));
    audit.problems().forEach(problem -> line(json, "problem", () -> objects.problem(problem)));
  }

  static void summary(Tally tally, boolean complete, JsonOut json) {
    line(json, "summary", () -> new SummaryObject(json).write(tally, Counts.none(), complete));
  }

  private static void line(JsonOut json, String type, Runnable content) {
    json.object(
        () -> {
          json.text("type", type);
          content.run();
        });
  }
}
