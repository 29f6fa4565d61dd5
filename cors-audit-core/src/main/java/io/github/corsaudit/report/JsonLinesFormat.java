package io.github.corsaudit.report;

import io.github.corsaudit.check.Audit;
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
    AuditObjects objects = new AuditObjects(json, audit);
    audit.policies().forEach(policy -> line(json, "policy", () -> objects.policy(policy)));
    audit.findings().forEach(finding -> line(json, "finding", () -> objects.finding(finding)));
    audit.problems().forEach(problem -> line(json, "problem", () -> objects.problem(problem)));
    line(json, "summary", objects::summary);
  }

  private static void line(JsonOut json, String type, Runnable content) {
    json.object(
        () -> {
          json.text("type", type);
          content.run();
        });
  }
}
