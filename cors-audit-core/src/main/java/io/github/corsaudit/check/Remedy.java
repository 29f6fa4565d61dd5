package io.github.corsaudit.check;

import io.github.corsaudit.fact.Fact;
import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Grant;
import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.origin.PatternDecision;
import io.github.corsaudit.rule.Rule;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How to repair one finding: what the rule says, and where an expression is at fault, the
 * expression as it should read.
 */
final class Remedy {
  private static final Set<Fact> REPAIRABLE =
      EnumSet.of(
          Fact.ORIGINS_PREFIX,
          Fact.ORIGINS_SUFFIX,
          Fact.ORIGINS_SUBSTRING,
          Fact.ORIGINS_DOT,
          Fact.ORIGINS_SPECIAL_CHARACTER);

  private Remedy() {}

  /**
   * Returns the text.
   *
   * @param rule the rule that fired
   * @param reasons the facts that made it fire
   * @param policy the policy it fired on
   * @param at the place that the finding points at
   */
  static String of(Rule rule, List<Fact> reasons, CorsPolicy policy, Provenance at) {
    String text = rule.remediationFor(policy.system());
    for (Fact reason : reasons) {
      if (REPAIRABLE.contains(reason)) {
        return repaired(policy, at).map(expression -> text + proven(expression)).orElse(text);
      }
    }
    return text;
  }

  private static Optional<String> repaired(CorsPolicy policy, Provenance at) {
    for (Grant grant : policy.grants()) {
      if (grant.origins().value() instanceof OriginRule.Pattern pattern
          && grant.origins().at().equals(at)) {
        return PatternDecision.of(pattern).repaired();
      }
    }
    return Optional.empty();
  }

  private static String proven(String expression) {
    return "\nProven to let in what was meant and nobody else: `" + expression + "`.";
  }
}
