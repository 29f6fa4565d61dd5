package io.github.corsaudit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.check.PolicyChecker;
import io.github.corsaudit.fact.TestAnalysis;
import io.github.corsaudit.read.PolicyReader;
import io.github.corsaudit.rule.Rule;
import io.github.corsaudit.rule.RuleCatalog;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleExamplesTest {
  static List<RuleExamples.Result> bundled() {
    List<Rule> rules = RuleCatalog.bundled().rules();
    List<PolicyReader> readers = List.of();
    return new RuleExamples(new PolicyChecker(rules, TestAnalysis::of), readers)
        .run(RuleCatalog.bundledFiles());
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void exampleHolds(RuleExamples.Result result) {
    assertThat(result.fault()).as(result.toString()).isEmpty();
  }

  @Test
  void x() {}
}
