package io.github.corsaudit.report;

import io.github.corsaudit.check.Audit;
import io.github.corsaudit.check.Finding;
import io.github.corsaudit.model.Problem;
import io.github.corsaudit.model.Provenance.InFile;
import java.io.IOException;
import java.io.Writer;

/**
 * Annotations of GitHub Actions, one workflow command a line: they show in the log and beside the
 * lines of a pull request (GitHub's documentation, "Workflow commands").
 */
final class GithubFormat implements ReportFormat {

  @Override
  public String name() {
    return "github";
  }

  @Override
  public void write(Audit audit, ReportContext context, Writer out) throws IOException {
    for (Finding finding : audit.findings()) {
      if (finding.suppressed().isEmpty()) {
        out.write(line(finding));
      }
    }
    for (Problem problem : audit.problems()) {
      out.write(line(problem));
    }
    out.flush();
  }

  private static String line(Finding finding) {
    Place place = Place.of(finding);
    String level = SarifLevel.of(finding.severity());
    String where =
        place.file().map(GithubFormat::properties).orElse("")
            + "title="
            + property(finding.severity().text() + ": " + finding.rule());
    String url = place.exchange().map(exchange -> exchange.url() + ": ").orElse("");
    return command(
        level.equals("note") ? "notice" : level,
        where,
        url + finding.message() + "\n" + finding.remediation().strip());
  }

  private static String line(Problem problem) {
    String file = "file=" + property(problem.where());
    String where = file + problem.line().map(line -> ",line=" + line).orElse("");
    return command("warning", where, problem.where() + ": " + problem.message());
  }

  private static String properties(InFile at) {
    return "file=%s,line=%d,col=%d,endLine=%d,endColumn=%d,"
        .formatted(
            property(at.file()),
            at.span().line(),
            at.span().column(),
            at.span().endLine(),
            at.span().endColumn());
  }

  private static String command(String level, String properties, String message) {
    return "::" + level + " " + properties + "::" + data(Printable.lines(message)) + "\n";
  }

  private static String property(String text) {
    return data(Printable.of(text)).replace(":", "%3A").replace(",", "%2C");
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }
}
