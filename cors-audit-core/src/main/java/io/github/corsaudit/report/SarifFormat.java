package io.github.corsaudit.report;

import io.github.corsaudit.check.Audit;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * SARIF 2.1.0 (OASIS standard), with what GitHub code scanning asks for.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">the standard</a>
 */
final class SarifFormat implements ReportFormat {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  @Override
  public String name() {
    return "sarif";
  }

  @Override
  public void write(Audit audit, ReportContext context, Writer out) throws IOException {
    JsonOut.document(out, json -> json.object(() -> log(audit, context, json)));
  }

  private static void log(Audit audit, ReportContext context, JsonOut json) {
    json.text("$schema", SCHEMA);
    json.text("version", "2.1.0");
    json.array("runs", List.of(audit), run -> json.object(() -> run(run, context, json)));
  }

  private static void run(Audit audit, ReportContext context, JsonOut json) {
    SarifMessages messages = new SarifMessages(json);
    SarifPlaces places = new SarifPlaces(json, messages, context);
    SarifTool tool = new SarifTool(json, messages, audit);
    SarifInvocation invocation = new SarifInvocation(json, messages, places);
    SarifResults results = new SarifResults(json, messages, places, audit);
    json.object("tool", () -> tool.driver(context));
    json.array("invocations", List.of(audit), invocation::write);
    places.bases();
    json.array("results", audit.findings(), results::write);
    json.array("taxonomies", List.of(tool), SarifTool::taxonomy);
    json.text("columnKind", "utf16CodeUnits");
  }
}
