package io.github.corsaudit;

import io.github.corsaudit.check.Audit;
import io.github.corsaudit.read.SourceText;
import io.github.corsaudit.report.ReportContext;
import java.util.Map;
import java.util.Optional;

/**
 * An audit and the texts it is about, which reports show lines of.
 *
 * @param audit what was found
 * @param texts the audited texts by path
 */
public record AuditResult(Audit audit, Map<String, SourceText> texts) {
  /** Makes the map unchangeable. */
  public AuditResult {
    texts = Map.copyOf(texts);
  }

  /**
   * Returns how to write a report of this audit.
   *
   * @param version this program's version
   * @param color whether colours may be used
   * @param verbose whether to say more
   * @param quiet whether to say only what is wrong
   */
  public ReportContext context(String version, boolean color, boolean verbose, boolean quiet) {
    return new ReportContext(version, color, verbose, quiet, this::line);
  }

  private Optional<String> line(String path, int number) {
    return Optional.ofNullable(texts.get(path))
        .filter(text -> number >= 1 && number <= text.lines())
        .map(text -> text.line(number));
  }
}
