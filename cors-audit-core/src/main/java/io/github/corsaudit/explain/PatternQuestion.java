package io.github.corsaudit.explain;

import io.github.corsaudit.model.OriginRule;
import java.util.List;

/**
 * A question about an expression: whom does it let in?
 *
 * @param pattern the expression
 * @param origins origins of which each is asked whether it is let in
 */
public record PatternQuestion(OriginRule.Pattern pattern, List<String> origins) {
  /** Makes the list unchangeable. */
  public PatternQuestion {
    origins = List.copyOf(origins);
  }
}
