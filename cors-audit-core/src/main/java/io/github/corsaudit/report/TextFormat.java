package io.github.corsaudit.report;

import io.github.corsaudit.check.Audit;
import io.github.corsaudit.check.Finding;
import io.github.corsaudit.model.Problem;
import io.github.corsaudit.rule.Rule;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;

/** The report for people. Suppressed findings are only counted, unless more is asked for. */
final class TextFormat implements ReportFormat {

  @Override
  public String name() {
    return "text";
  }

  @Override
  public void write(Audit audit, ReportContext context, Writer out) throws IOException {
    TextPage page = new TextPage(context.color());
    findings(audit, context, page);
    problems(audit, page);
    if (!context.quiet()) {
      page.sentence(TextSummary.of(audit));
    }
    missing(audit, page);
    out.write(page.toString());
    out.flush();
  }

  private static void findings(Audit audit, ReportContext context, TextPage page) {
    Map<String, Rule> rules = new HashMap<>();
    audit.rules().forEach(rule -> rules.putIfAbsent(rule.id(), rule));
    TextFinding finding = new TextFinding(page, context, rules);
    for (Finding found : audit.findings()) {
      if (context.verbose() || found.suppressed().isEmpty()) {
        finding.write(found);
      }
    }
  }

  private static void problems(Audit audit, TextPage page) {
    if (audit.problems().isEmpty()) {
      return;
    }
    page.line(page.ink(Ink.STRONG, "Problems"));
    audit.problems().forEach(problem -> page.item(heading(problem), problem.message()));
    page.gap();
  }

  private static String heading(Problem problem) {
    String line = problem.line().map(number -> ":" + number).orElse("");
    return problem.where() + line + "  " + problem.kind().text();
  }

  private static void missing(Audit audit, TextPage page) {
    if (audit.problems().stream().anyMatch(problem -> problem.kind().incomplete())) {
      page.line("The audit is incomplete: the problems above say what is missing.");
    }
    if (!audit.complete()) {
      page.line("The audit was cut short: the rest has not been looked at.");
    }
  }
}
