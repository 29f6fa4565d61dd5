package io.github.corsaudit.model;

import java.util.Locale;

/** How bad a finding is, from least to most. */
public enum Severity {
  /** Worth knowing; nothing has to be done. */
  INFO,
  /** Harmful only together with something else. */
  LOW,
  /** A mistake with consequences: some exposure, or clients that are blocked. */
  MEDIUM,
  /** A stranger gets in under conditions that can be arranged. */
  HIGH,
  /** Any website gets in as the signed-in user. */
  CRITICAL;

  /** Returns the spelling used in rules, options and reports. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
