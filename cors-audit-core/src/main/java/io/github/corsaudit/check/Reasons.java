package io.github.corsaudit.check;

import io.github.corsaudit.fact.Fact;
import io.github.corsaudit.rule.Condition;
import io.github.corsaudit.rule.Rule;
import java.util.List;
import java.util.stream.Stream;

/** Finds out which facts make a rule fire. */
final class Reasons {
  private Reasons() {}

  /** Returns the facts that hold and that the rule asks for, the one to point at first. */
  static List<Fact> of(Rule rule, FactSheet facts) {
    return Stream.concat(rule.at().stream(), positive(rule.when()))
        .filter(fact -> facts.value(fact).isYes())
        .distinct()
        .toList();
  }

  private static Stream<Fact> positive(Condition condition) {
    if (condition instanceof Condition.Is is) {
      return is.expected() ? Stream.of(is.fact()) : Stream.empty();
    }
    if (condition instanceof Condition.All all) {
      return all.parts().stream().flatMap(Reasons::positive);
    }
    return condition instanceof Condition.Any any
        ? any.parts().stream().flatMap(Reasons::positive)
        : Stream.empty();
  }
}
