package io.github.corsaudit;

import io.github.corsaudit.check.Audit;
import io.github.corsaudit.check.Audits;
import io.github.corsaudit.check.Finding;
import io.github.corsaudit.check.PolicyChecker;
import io.github.corsaudit.origin.OriginAnalysis;
import io.github.corsaudit.read.SourceText;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Audits CORS policies: files and live endpoints in, findings out. Holds no state between runs. */
public final class CorsAudit {
  private final PolicyChecker checker;
  private final RuleSelection selection;

  private CorsAudit(PolicyChecker checker, RuleSelection selection) {
    this.checker = checker;
    this.selection = selection;
  }

  /**
   * Returns an audit with the rules that are selected.
   *
   * @throws RequestException if a rule file has mistakes, or an id is unknown
   */
  public static CorsAudit with(RuleSelection selection) {
    return new CorsAudit(
        new PolicyChecker(Rules.selected(selection), OriginAnalysis::of), selection);
  }

  /**
   * Runs an audit.
   *
   * @param request what to audit
   * @param progress hears how far it is, and may end it early; what was found until then is
   *     returned
   * @throws RequestException if the request cannot be understood
   */
  public AuditResult run(AuditRequest request, Progress progress) {
    FileSource files = new FileSource(Readers.all(), progress);
    ProbeSource probe = new ProbeSource(progress, this::audit);
    Gathered gathered =
        request
            .files()
            .map(files::gather)
            .orElseGet(Gathered::nothing)
            .and(request.probe().map(probe::gather).orElseGet(Gathered::nothing));
    return new AuditResult(audit(gathered), texts(gathered));
  }

  /**
   * Audits endpoints one after the other, of which it holds few results at a time.
   *
   * @param request what to audit
   * @param sink takes what was found on each part of the list, one at a time, in the list's order
   * @param progress may end it early
   */
  public void stream(ProbeStream request, Consumer<Audit> sink, Progress progress) {
    new ProbeSource(progress, this::audit).stream(request, sink);
  }

  private Audit audit(Gathered gathered) {
    return Audits.of(
            gathered.reading().policies(),
            gathered.reading().problems(),
            checker,
            gathered.counts(),
            gathered.complete())
        .onlyFindings(this::wanted);
  }

  private boolean wanted(Finding finding) {
    return finding.severity().compareTo(selection.minSeverity()) >= 0
        && finding.confidence().compareTo(selection.minConfidence()) >= 0;
  }

  private static Map<String, SourceText> texts(Gathered gathered) {
    Map<String, SourceText> byPath = new HashMap<>();
    for (SourceText text : gathered.texts()) {
      byPath.putIfAbsent(text.path(), text);
    }
    return byPath;
  }
}
