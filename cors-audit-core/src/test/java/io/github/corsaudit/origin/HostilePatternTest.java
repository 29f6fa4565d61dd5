package io.github.corsaudit.origin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.model.Dialect;
import io.github.corsaudit.model.MatchMode;
import io.github.corsaudit.model.Origin;
import io.github.corsaudit.model.OriginRule;
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
        "a|".repeat(500_000) + "(b)\\1",
        "(.)\\1" + "x".repeat(1_000_000),
        "(((?R)|a)*)*\\1",
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
    var pattern = new OriginRule.Pattern(text, Dialect.PCRE, MatchMode.ANYWHERE, false);
    assertThat(PatternLanguage.of(pattern)).isNotInstanceOf(PatternLanguage.Decided.class);
    assertThat(
            OriginAnalysis.of(Policies.echoing(pattern)).ask(Question.STRANGER).witness().stream())
        .allSatisfy(origin -> assertThat(Origin.parse(origin)).isPresent());
  }

  static Stream<Arguments> everywhere() {
    Stream<String> more =
        Stream.of(
            "(a+)+$",
            "(a*)*\\1*",
            "(a*)*\\1*b",
            "(a|a)*(\\w+)*\\2#",
            "((\\w+)+\\2)+#",
            "(?R)",
            "(?R)?a",
            "(a(?1)?(?1)?b)",
            "((?1)*)*(?1)",
            "(?1)(a|(?2))(b|(?1))",
            "(?<a>(?&b)(?&b))(?<b>(?&c)(?&c))(?<c>(?&a)?)",
            "\\g<0>?a",
            "(?<a>\\g<a>?b)",
            "(.)".repeat(4_000) + "\\1",
            "(.)\\1".repeat(3_000),
            "(?:(.)".repeat(150) + ")*".repeat(150) + "\\1",
            "(?=(\\w+))+".repeat(500) + "\\1",
            "(?(1)".repeat(3_000) + "a" + ")".repeat(3_000) + "(b)",
            "(a)".repeat(99) + "(?:" + "\\1|".repeat(4_000) + "b)*",
            calls(60),
            "(?|(a)|(b))\\1".repeat(500),
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
    assertThat(OriginRules.matches(pattern, "https://" + "a".repeat(200) + ".example")).isNotNull();
    PatternDecision.of(pattern)
        .excess()
        .ifPresent(excess -> assertThat(Origin.parse(excess.witness())).isPresent());
  }

  /** Groups of which each calls the next one twice: short to write, long to spell out. */
  private static String calls(int groups) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < groups; i++) {
      text.append("(a|(?").append(i + 1).append(")(?").append(i + 1).append("))");
    }
    return text.append("(b)").toString();
  }
}
