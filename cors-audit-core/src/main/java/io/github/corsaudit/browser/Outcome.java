package io.github.corsaudit.browser;

import java.util.Locale;

/** How a request ends for the script that made it. */
public enum Outcome {
  /** The script gets the answer. */
  ALLOWED,
  /** The script gets an error, whatever the server did. */
  BLOCKED,
  /** The script's own call throws, and nothing is sent. */
  REJECTED_BY_API;

  /** Returns the spelling of reports: {@code allowed}, {@code blocked}, {@code rejected-by-api}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
