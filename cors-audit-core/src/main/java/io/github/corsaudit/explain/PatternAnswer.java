package io.github.corsaudit.explain;

import io.github.corsaudit.model.Tri;
import io.github.corsaudit.origin.PatternDecision;
import io.github.corsaudit.origin.PatternLanguage;
import java.util.List;

/**
 * Whom an expression lets in.
 *
 * @param question what was asked
 * @param admits for each origin that was asked about, whether it is let in
 * @param decision what else is known
 */
public record PatternAnswer(PatternQuestion question, List<Tri> admits, PatternDecision decision) {
  /** Makes the list unchangeable. */
  public PatternAnswer {
    admits = List.copyOf(admits);
  }

  /** Returns the answer to a question. */
  public static PatternAnswer to(PatternQuestion question) {
    PatternLanguage language = PatternLanguage.of(question.pattern());
    List<Tri> admits = question.origins().stream().map(language::admits).toList();
    return new PatternAnswer(question, admits, PatternDecision.of(question.pattern()));
  }

  /** Returns whether everything could be decided. */
  public boolean decided() {
    return decision.undecided().isEmpty();
  }

  /** Returns whether more than what was meant is let in. */
  public boolean excessive() {
    return decision.excess().isPresent();
  }
}
