package io.github.corsaudit.model;

import java.util.Locale;

/** Whether a grant depends on a cookie: some servers answer otherwise when one is there. */
public enum CookieState {
  /** It does not matter. */
  ANY,
  /** Only requests with a cookie are answered so. */
  PRESENT,
  /** Only requests without a cookie are answered so. */
  ABSENT;

  /** Returns the spelling used in policies. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
