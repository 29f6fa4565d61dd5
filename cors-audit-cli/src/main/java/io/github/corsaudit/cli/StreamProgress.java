package io.github.corsaudit.cli;

import io.github.corsaudit.Progress;
import io.github.corsaudit.report.Tally;

/** Shows a person, on one line of standard error, how far a long run is. */
final class StreamProgress implements Progress {
  private static final long EVERY_NANOSECONDS = 250_000_000L;
  private static final double NANOSECONDS = 1e9;

  private final Terminal terminal;
  private final boolean shown;
  private final Interruption interruption;
  private final int all;
  private final Tally before;
  private final long start = System.nanoTime();
  private long last = start;

  /**
   * Begins.
   *
   * @param shown whether to show anything
   * @param all how many targets there are; 0 if nobody knows
   * @param before what earlier runs did
   */
  StreamProgress(
      Terminal terminal, boolean shown, Interruption interruption, int all, Tally before) {
    this.terminal = terminal;
    this.shown = shown;
    this.interruption = interruption;
    this.all = all;
    this.before = before;
  }

  /** Shows the sums so far, now and then. */
  void done(Tally tally) {
    long now = System.nanoTime();
    if (shown && now - last >= EVERY_NANOSECONDS) {
      last = now;
      terminal.err().print("\r" + line(tally).after((now - start) / NANOSECONDS) + "\u001b[K");
      terminal.err().flush();
    }
  }

  private ProgressLine line(Tally tally) {
    return new ProgressLine(
        tally.targetsProbed(),
        all,
        before.targetsProbed(),
        tally.findings(),
        tally.requests() - before.requests());
  }

  /** Tells whoever stopped the run what comes of it. */
  void stopped(Tally tally, boolean noted) {
    String how =
        noted
            ? "the same command goes on from there"
            : "with --resume FILE a run can be gone on with";
    String line = "cors-audit: stopped after %d targets; %s".formatted(tally.targetsProbed(), how);
    terminal.err().println(shown ? "\r\u001b[K" + line : line);
  }

  @Override
  public boolean stopWanted() {
    return interruption.wanted();
  }
}
