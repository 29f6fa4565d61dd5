package io.github.corsaudit.report;

import io.github.corsaudit.model.Severity;

/** Severities in the words of SARIF and of GitHub code scanning. */
final class SarifLevel {
  private SarifLevel() {}

  /** Returns SARIF's level. */
  static String of(Severity severity) {
    return switch (severity) {
      case CRITICAL, HIGH -> "error";
      case MEDIUM -> "warning";
      case LOW, INFO -> "note";
    };
  }

  /** Returns GitHub's {@code problem.severity}. */
  static String problem(Severity severity) {
    String level = of(severity);
    return level.equals("note") ? "recommendation" : level;
  }

  /** Returns GitHub's {@code security-severity}: a score in the middle of its range. */
  static String score(Severity severity) {
    return switch (severity) {
      case CRITICAL -> "9.5";
      case HIGH -> "8.0";
      case MEDIUM -> "5.5";
      case LOW -> "3.0";
      case INFO -> "0.0";
    };
  }
}
