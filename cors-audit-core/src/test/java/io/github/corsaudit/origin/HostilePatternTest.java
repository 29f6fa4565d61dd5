package io.github.corsaudit.origin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.model.Dialect;
import io.github.corsaudit.model.MatchMode;
import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.Tri;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Expressions made to exhaust whoever reads them end soon, and are said to be undecided. */
final class HostilePatternTest {

  static Stream<String> undecidable() {
    return Stream.of(
        "a|".repeat(500_000),
        "^(a{1,1000}){1,1000}$",
        "((a{1,100}){1,100}){1,100}b",
        "(".repeat(10_000) + ")".repeat(10_000),
        "[".repeat(10_000),
        "(a|b)*a" + "(a|b)".repeat(40),
        "(?=(a|b)*a(a|b){20})(?=(a|b)*b(a|b){19}).*",
        "(?:(?=.*a)|(?!.*b))".repeat(500),
        "(.)\\1",
        "(?<n>a)\\k<n>",
        "a{999999999999}",
        "a{2,1}",
        "*.example.com",
        "(unclosed",
        "[z-a]",
        "\\");
  }

  @ParameterizedTest
  @MethodSource("undecidable")
  void isUndecided(String text) {
    OriginRule rule = new OriginRule.Pattern(text, Dialect.PCRE, MatchMode.ANYWHERE, false);
    assertThat(OriginRules.matches(rule, "https://a.example")).isEqualTo(Tri.UNKNOWN);
    assertThat(OriginAnalysis.of(Policies.echoing(rule)).ask(Question.STRANGER).admitted())
        .isEqualTo(Tri.UNKNOWN);
  }
}
