package io.github.corsaudit.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BundledRulesTest {

  static List<RuleFile> files() {
    return RuleCatalog.bundledFiles();
  }

  @ParameterizedTest
  @MethodSource("files")
  void hasExamplesOfBothKinds(RuleFile file) {
    assertThat(file.examples()).filteredOn(RuleExample::bad).hasSizeGreaterThanOrEqualTo(2);
    assertThat(file.examples()).filteredOn(each -> !each.bad()).hasSizeGreaterThanOrEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("files")
  void saysWhereToReadMore(RuleFile file) {
    assertThat(file.rule().references()).isNotEmpty().doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("files")
  void itsTextsFitWhereTheyAreShown(RuleFile file) {
    assertThat(file.rule().title()).hasSizeBetween(10, 75);
    assertThat(file.rule().message()).endsWith(".").doesNotContain("\n");
    assertThat(file.rule().why()).hasSizeBetween(60, 1000);
  }

  @ParameterizedTest
  @MethodSource("files")
  void doesNotStandForARuleThatStandsForIt(RuleFile file) {
    RuleCatalog catalog = RuleCatalog.bundled();
    for (String implied : file.rule().implies()) {
      assertThat(catalog.find(implied).orElseThrow().implies()).doesNotContain(file.rule().id());
    }
  }

  @Test
  void aRuleOfTheSameNameTakesThePlaceOfABundledOne() {
    RuleCatalog bundled = RuleCatalog.bundled();
    Rule first = bundled.rules().get(0);
    Rule last = bundled.rules().get(bundled.rules().size() - 1);

    assertThat(bundled.with(List.of(first)).rules()).isEqualTo(bundled.rules());
    assertThat(bundled.without(List.of(first.id())).rules()).doesNotContain(first).contains(last);
    assertThat(bundled.without(List.of(first.id())).with(List.of(first))).isEqualTo(bundled);
    assertThat(bundled.find("no-such-rule")).isEmpty();
  }
}
