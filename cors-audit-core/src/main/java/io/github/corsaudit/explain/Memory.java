package io.github.corsaudit.explain;

import io.github.corsaudit.browser.Step;

/** How long a browser remembers a preflight's permission. */
final class Memory {
  private static final String KEPT =
      "Permission is given, and remembered for %s: until then the same question is not asked again"
          + " (the preflight cache). ";

  private Memory() {}

  /** Returns what comes of Max-Age. */
  static String about(Step step) {
    String value =
        step.found()
            .map(v -> "Access-Control-Max-Age is " + Escaped.quoted(v))
            .orElse("There is no Access-Control-Max-Age, which means 5 seconds");
    String limits = "; Chromium keeps nothing longer than 2 hours, Firefox than 24.";
    return step.wanted().equals("0")
        ? "Permission is given for this one request: " + value + ", so nothing is remembered."
        : KEPT.formatted(step.wanted() + " s") + value + limits;
  }
}
