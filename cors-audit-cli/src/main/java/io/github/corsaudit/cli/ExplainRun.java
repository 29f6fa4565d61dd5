package io.github.corsaudit.cli;

import io.github.corsaudit.browser.Browser;
import io.github.corsaudit.browser.FetchRequest;
import io.github.corsaudit.browser.Outcome;
import io.github.corsaudit.browser.Server;
import io.github.corsaudit.browser.Verdict;
import io.github.corsaudit.explain.ExplanationFormat;
import io.github.corsaudit.report.Printable;

/**
 * One explanation, from the judgement to the exit status.
 *
 * @param terminal where it is told, and where files are found
 * @param format how it is told
 */
record ExplainRun(Terminal terminal, ExplanationFormat format) {

  /** Tells what a browser does with a request, and returns the exit status. */
  int tell(FetchRequest request, Server server) {
    Unanswered watched = new Unanswered(server);
    Verdict verdict = new Browser().judge(request, watched);
    if (watched.why().isPresent()) {
      terminal.err().println("cors-audit: no answer: " + Printable.of(watched.why().get()));
      return ExitStatus.INCOMPLETE.code();
    }
    terminal.out().println(format.render(request, verdict).stripTrailing());
    return (verdict.outcome() == Outcome.ALLOWED ? ExitStatus.CLEAN : ExitStatus.FOUND).code();
  }
}
