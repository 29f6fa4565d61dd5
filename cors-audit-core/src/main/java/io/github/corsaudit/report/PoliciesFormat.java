package io.github.corsaudit.report;

import io.github.corsaudit.check.Audit;
import io.github.corsaudit.model.notation.YamlText;
import java.io.IOException;
import java.io.Writer;

/** The policies alone, in the project's notation: to be checked, compared or explained later. */
public final class PoliciesFormat implements ReportFormat {
  /** Names this program, by which the file is recognised when it is read again. */
  private static final String HEAD = "# Policies found by cors-audit.\n";

  @Override
  public String name() {
    return "policies";
  }

  @Override
  public void write(Audit audit, ReportContext context, Writer out) throws IOException {
    out.write(HEAD);
    out.write(YamlText.of(audit.policies()));
    out.flush();
  }
}
