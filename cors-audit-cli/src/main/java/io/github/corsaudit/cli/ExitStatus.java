package io.github.corsaudit.cli;

import io.github.corsaudit.check.Audit;
import io.github.corsaudit.model.Severity;
import io.github.corsaudit.report.Tally;
import java.util.Optional;

/** What the program tells the shell. */
enum ExitStatus {
  /** Audited, nothing at or above {@code --fail-on}. */
  CLEAN(0),
  /** Audited, something at or above {@code --fail-on}. */
  FOUND(1),
  /** Wrong usage or configuration; nothing was audited. */
  USAGE(2),
  /** Something could not be read, analysed or reached. */
  INCOMPLETE(3),
  /** There was nothing to audit. */
  NOTHING(4);

  private final int code;

  ExitStatus(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  /**
   * Returns the status of an audit.
   *
   * @param audit what was found
   * @param failOn the severity from which findings count; empty for never
   * @param requirePolicy whether an audit without any policy found nothing to audit
   */
  static ExitStatus of(Audit audit, Optional<Severity> failOn, boolean requirePolicy) {
    if (audit.findings().stream()
        .filter(finding -> finding.suppressed().isEmpty())
        .anyMatch(f -> failOn.filter(least -> f.severity().compareTo(least) >= 0).isPresent())) {
      return FOUND;
    }
    if (!audit.complete() || audit.problems().stream().anyMatch(p -> p.kind().incomplete())) {
      return INCOMPLETE;
    }
    boolean nothing = audit.counts().filesMet() == 0 && audit.counts().targetsProbed() == 0;
    return nothing || (requirePolicy && audit.policies().isEmpty()) ? NOTHING : CLEAN;
  }

  /**
   * Returns the status of an audit of which only sums are left.
   *
   * @param tally the sums
   * @param complete whether it came to its end
   * @param failOn the severity from which findings count; empty for never
   */
  static ExitStatus of(Tally tally, boolean complete, Optional<Severity> failOn) {
    if (failOn.isPresent()) {
      for (Severity severity : Severity.values()) {
        if (severity.compareTo(failOn.get()) >= 0 && tally.findings(severity) > 0) {
          return FOUND;
        }
      }
    }
    if (!complete || tally.incomplete() > 0) {
      return INCOMPLETE;
    }
    return tally.targetsProbed() == 0 ? NOTHING : CLEAN;
  }
}
