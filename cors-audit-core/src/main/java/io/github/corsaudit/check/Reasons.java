package io.github.corsaudit.check;

import io.github.corsaudit.fact.Fact;
import io.github.corsaudit.rule.Condition;
import io.github.corsaudit.rule.Rule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds out which facts make a rule fire. */
final class Reasons {
  private Reasons() {}

  /** Returns the facts that hold and that the rule asks for, the one to point at first. */
  static List<Fact> of(Rule rule, FactSheet facts) {
    Set<Fact> asked = new LinkedHashSet<>();
    rule.at().ifPresent(asked::add);
    addPositive(rule.when(), asked);
    List<Fact> reasons = new ArrayList<>(asked);
    reasons.removeIf(fact -> !facts.value(fact).isYes());
    return List.copyOf(reasons);
  }

  private static void addPositive(Condition condition, Set<Fact> asked) {
    if (condition instanceof Condition.Is is && is.expected()) {
      asked.add(is.fact());
    } else if (condition instanceof Condition.All all) {
      all.parts().forEach(part -> addPositive(part, asked));
    } else if (condition instanceof Condition.Any any) {
      any.parts().forEach(part -> addPositive(part, asked));
    }
  }
}
