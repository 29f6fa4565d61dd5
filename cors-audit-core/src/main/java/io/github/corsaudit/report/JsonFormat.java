package io.github.corsaudit.report;

import io.github.corsaudit.check.Audit;
import java.io.IOException;
import java.io.Writer;

/** One JSON document: version 1 of the report for other programs. */
final class JsonFormat implements ReportFormat {
  private static final int VERSION = 1;

  @Override
  public String name() {
    return "json";
  }

  @Override
  public void write(Audit audit, ReportContext context, Writer out) throws IOException {
    JsonOut.document(out, json -> json.object(() -> write(audit, context, json)));
  }

  private static void write(Audit audit, ReportContext context, JsonOut json) {
    AuditObjects objects = new AuditObjects(json, audit, 0);
    json.number("version", VERSION);
    json.object("tool", () -> objects.tool(context));
    json.object("summary", objects::summary);
    json.array("policies", audit.policies(), p -> json.object(() -> objects.policy(p)));
    json.array("findings", audit.findings(), f -> json.object(() -> objects.finding(f)));
    json.array("problems", audit.problems(), p -> json.object(() -> objects.problem(p)));
  }
}
