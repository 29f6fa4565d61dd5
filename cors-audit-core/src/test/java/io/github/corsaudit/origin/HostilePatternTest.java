package io.github.corsaudit.origin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.model.Dialect;
import io.github.corsaudit.model.MatchMode;
import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.Tri;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Expressions made to exhaust whoever reads them end soon, and are said to be undecided. */
final class HostilePatternTest {

  static Stream<String> undecidable() {
    return Stream.of(
        "a|".repeat(500_000),
        "^(a{1,1000}){1,1000}$",
        "((a{1,100}){1,100}){1,100}b",
        "(".repeat(100_000) + ")".repeat(100_000),
        "(".repeat(9_000) + ")".repeat(9_000),
        "(?:".repeat(4_000) + ")".repeat(4_000),
        "[".repeat(100_000),
        "(a|b)*a" + "(a|b)".repeat(40),
        "(?=(a|b)*a(a|b){20})(?=(a|b)*b(a|b){19}).*",
        "(?:(?=.*a)|(?!.*b))".repeat(500),
        "(?:a?){400}a{400}",
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

  static Stream<Arguments> everywhere() {
    Stream<String> more =
        Stream.of(
            "(a+)+$",
            "a{0,500}".repeat(100),
            "(?:a|b)?".repeat(2_000),
            "(?:(?:a|b)++(?:c|d)*+)*+".repeat(60),
            "(?>" + "a?".repeat(300) + ")a",
            "\\1".repeat(9_000),
            "(a*)*".repeat(2_000),
            "a" + "*".repeat(19_000),
            "a" + "{2}".repeat(6_000),
            "a" + "?+".repeat(9_000),
            "(?i)".repeat(4_000),
            "(?x)" + "#\n".repeat(9_000),
            "(?#".repeat(5_000),
            "|".repeat(19_000),
            "[" + "&&".repeat(9_000),
            "[a-z&&".repeat(3_000),
            "[[:".repeat(5_000),
            "(?<=".repeat(4_000),
            "(?<!a.*b)".repeat(300) + "x",
            "(?<=(a|b)*a(a|b){20})x",
            "\\Q".repeat(9_000),
            "\\".repeat(19_999),
            "(?<a>".repeat(3_000),
            "(.*a){20}",
            "\ud800".repeat(9_000),
            "^".repeat(19_000),
            "\\b".repeat(9_000));
    return Stream.concat(undecidable(), more)
        .flatMap(text -> Arrays.stream(Dialect.values()).map(d -> Arguments.of(text, d)));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("everywhere")
  void endsInEachDialect(String text, Dialect dialect) {
    var pattern = new OriginRule.Pattern(text, dialect, MatchMode.FULL, true);
    assertThat(PatternLanguage.of(pattern)).isNotNull();
  }
}
