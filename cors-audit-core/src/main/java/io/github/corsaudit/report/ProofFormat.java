package io.github.corsaudit.report;

import io.github.corsaudit.check.Audit;
import io.github.corsaudit.check.Finding;
import io.github.corsaudit.model.Exchange;
import io.github.corsaudit.model.Witness;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A page that shows each exposure in the reader's own browser. What came from outside stands in it
 * as data only, and is shown as text.
 */
public final class ProofFormat implements ReportFormat {
  private static final String PAGE = "poc.html";
  private static final String HOLE = "@FINDINGS@";

  @Override
  public String name() {
    return "poc";
  }

  @Override
  public void write(Audit audit, ReportContext context, Writer out) throws IOException {
    StringWriter data = new StringWriter();
    List<Finding> proven =
        audit.findings().stream()
            .filter(finding -> finding.witness().isPresent() && Place.shown(finding).isPresent())
            .toList();
    JsonOut.lines(
        data,
        json -> {
          json.generator().writeStartArray();
          proven.forEach(finding -> json.object(() -> write(finding, json)));
          json.generator().writeEndArray();
        });
    // Nothing in a script element may look like its end.
    out.write(page().replace(HOLE, data.toString().strip().replace("<", "\\u003c")));
    out.flush();
  }

  private static void write(Finding finding, JsonOut json) {
    Witness witness = finding.witness().orElseThrow();
    Exchange seen = Place.shown(finding).orElseThrow();
    json.text("rule", finding.rule());
    json.text("severity", finding.severity().text());
    json.text("title", finding.title());
    json.text("message", finding.message());
    json.text("origin", witness.origin());
    json.text("url", seen.url());
    json.text("method", seen.method().equals("OPTIONS") ? "PUT" : seen.method());
    json.flag("credentials", witness.credentials());
    json.text("curl", CurlCommand.of(finding, witness));
  }

  private static String page() throws IOException {
    try (InputStream in = ProofFormat.class.getResourceAsStream(PAGE)) {
      if (in == null) {
        throw new IOException("the jar lacks " + PAGE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
