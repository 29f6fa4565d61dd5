package io.github.corsaudit.explain;

import io.github.corsaudit.browser.FetchRequest;
import io.github.corsaudit.browser.Step;
import io.github.corsaudit.browser.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * A verdict in plain words, the precise terms beside them: what the page asks for, each thing the
 * browser does and looks at, how it ends, and how to repair it.
 *
 * @param lines one sentence or two each, in order; safe to print
 */
public record Explanation(List<String> lines) {
  /** Makes the list unchangeable. */
  public Explanation {
    lines = List.copyOf(lines);
  }

  /** Returns the explanation of what became of a request. */
  public static Explanation of(FetchRequest request, Verdict verdict) {
    Sentences sentences = new Sentences(request, verdict.chromium());
    List<String> lines = new ArrayList<>();
    lines.add(sentences.opening());
    for (Step step : verdict.steps()) {
      lines.add(sentences.about(step));
    }
    lines.addAll(Endings.of(request, verdict));
    Repairs.of(request, verdict.chromium()).ifPresent(lines::add);
    return new Explanation(lines);
  }

  /** Returns the lines as one text, each with a line end. */
  public String text() {
    return String.join("\n", lines) + "\n";
  }
}
