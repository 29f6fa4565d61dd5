package io.github.corsaudit.rule;

import java.util.List;

/** A rule and the examples it comes with. */
public record RuleFile(Rule rule, List<RuleExample> examples) {
  /** Makes the list unchangeable. */
  public RuleFile {
    examples = List.copyOf(examples);
  }
}
