package io.github.corsaudit.check;

import io.github.corsaudit.fact.PolicyView;
import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.origin.Admissions;
import io.github.corsaudit.rule.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Applies rules to policies. */
public final class PolicyChecker {
  private final List<Rule> rules;
  private final Function<CorsPolicy, Admissions> analysis;

  /**
   * Takes the rules and what answers questions about who a policy lets in.
   *
   * @param rules the rules to apply
   * @param analysis the analysis of a policy's origins
   */
  public PolicyChecker(List<Rule> rules, Function<CorsPolicy, Admissions> analysis) {
    this.rules = List.copyOf(rules);
    this.analysis = analysis;
  }

  /**
   * Returns what the rules say about a policy: at most one finding a rule, without those that
   * another finding makes needless, sorted as in reports.
   */
  public List<Finding> check(CorsPolicy policy) {
    Map<String, Hit> worst = new LinkedHashMap<>();
    for (PolicyView view : PolicyView.of(policy, analysis)) {
      for (Hit hit : hits(new FactSheet(view))) {
        worst.merge(hit.rule().id(), hit, Hit::worse);
      }
    }
    List<Finding> findings = new ArrayList<>();
    for (Hit hit : unfolded(List.copyOf(worst.values()))) {
      findings.add(hit.finding());
    }
    return FindingOrder.sorted(findings);
  }

  /** Returns the rules that are applied. */
  public List<Rule> rules() {
    return rules;
  }

  private List<Hit> hits(FactSheet facts) {
    List<Hit> hits = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule.when().holds(facts::value).isYes()) {
        hits.add(new Hit(rule, facts));
      }
    }
    return hits;
  }

  private static List<Hit> unfolded(List<Hit> hits) {
    Set<String> implied = new HashSet<>();
    hits.forEach(hit -> implied.addAll(hit.rule().implies()));
    return hits.stream().filter(hit -> !implied.contains(hit.rule().id())).toList();
  }
}
