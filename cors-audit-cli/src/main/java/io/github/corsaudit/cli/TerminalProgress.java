package io.github.corsaudit.cli;

import io.github.corsaudit.Progress;
import io.github.corsaudit.report.Printable;

/** Shows on standard error how far an audit is: only to a person, except what was asked for. */
final class TerminalProgress implements Progress {
  private final Terminal terminal;
  private final SharedOptions options;
  private final Interruption interruption;

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
  public void target(int done, int all, String url) {
    if (terminal.interactive() && !options.quiet()) {
      terminal.err().println("probed %d of %d: %s".formatted(done, all, Printable.of(url)));
    }
  }

  @Override
  public boolean stopWanted() {
    return interruption.wanted();
  }
}
