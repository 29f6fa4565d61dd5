package io.github.corsaudit.cli;

import io.github.corsaudit.Progress;
import io.github.corsaudit.report.Printable;
import java.util.function.IntSupplier;

/** Shows on standard error how far an audit is: only to a person, except what was asked for. */
final class TerminalProgress implements Progress {
  private static final double NANOSECONDS = 1e9;

  /** Begins the terminal's line anew. */
  private static final String CLEARED = "\r\u001b[K";

  private final long start = System.nanoTime();
  private final Terminal terminal;
  private final SharedOptions options;
  private final Interruption interruption;
  private boolean begun;
  private int requests;
  private int findings;

  TerminalProgress(Terminal terminal, SharedOptions options, Interruption interruption) {
    this.terminal = terminal;
    this.options = options;
    this.interruption = interruption;
  }

  @Override
  public void file(String path) {
    if (options.showFiles()) {
      terminal.err().println(Printable.of(path));
    }
  }

  @Override
  public void target(int done, int all, int asked, IntSupplier found) {
    if (terminal.interactive() && !options.quiet()) {
      begun = true;
      requests += asked;
      findings += found.getAsInt();
      double seconds = (System.nanoTime() - start) / NANOSECONDS;
      String line = new ProgressLine(done, all, 0, findings, requests).after(seconds);
      terminal.err().print(CLEARED + line);
      terminal.err().flush();
    }
  }

  /** Makes room for the report, wherever the audit ended. */
  void end() {
    if (begun) {
      terminal.err().print(CLEARED);
      terminal.err().flush();
    }
  }

  @Override
  public boolean stopWanted() {
    return interruption.wanted();
  }
}
