package io.github.corsaudit.probe;

/** Is told how a run goes. Calls come from several threads, one at a time. */
@FunctionalInterface
public interface ProbeListener {
  /** A target has been dealt with. */
  void finished(TargetReport report);

  /** Returns a listener that does nothing. */
  static ProbeListener none() {
    return report -> {};
  }
}
