package io.github.corsaudit.explain;

import io.github.corsaudit.browser.Step;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may become of a cached copy of an answer. */
final class Copies {
  private Copies() {}

  /** Returns what to know about copies; empty if the answer is the same for every page. */
  static Optional<String> about(Step step) {
    if (step.wanted().equals("*")) {
      return Optional.empty();
    }
    return Optional.of(
        step.found().filter(Copies::namesOrigin).isPresent()
            ? "Vary names Origin, so that a cache keeps one copy for each page that asks."
            : "%s: a cache may hand this copy to another page, which it names wrongly and so blocks."
                .formatted(
                    step.found()
                        .map(vary -> "Vary is " + Escaped.quoted(vary) + ", without Origin")
                        .orElse("There is no \"Vary: Origin\"")));
  }

  private static boolean namesOrigin(String vary) {
    return Arrays.stream(vary.toLowerCase(Locale.ROOT).split(",", -1))
        .map(String::strip)
        .anyMatch(name -> name.equals("origin") || name.equals("*"));
  }
}
