package io.github.corsaudit.origin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.model.Dialect;
import io.github.corsaudit.model.MatchMode;
import io.github.corsaudit.model.OriginRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OriginDifferenceTest {

  // Entries with a `(` or `.*` are expressions, `*` is everyone.
  @ParameterizedTest
  @CsvSource({
    "https://a.example.com, https://a.example.com, '', ''",
    "https://a.example.com, https://b.example.com, https://b.example.com, https://a.example.com",
    "https://a.example.com, '', '', https://a.example.com",
    "https://a.example.com, '(https://a\\.example\\.com)', '', ''",
    "https://a.example.com, '(https://[ab]\\.example\\.com)', https://b.example.com, ''",
    "'https://.*\\.example\\.com', https://a.example.com, '', https://evil.example.com",
    "'(https://[ab]\\.example\\.com)', '(https://[bc]\\.example\\.com)', https://c.example.com,"
        + " https://a.example.com",
    "https://a.example.com, *, https://evil.example null, ''",
    "*, https://a.example.com, '', https://evil.example null",
    "https://a.example.com, null https://a.example.com, null, ''",
    "'https://.*\\.example\\.com', 'https://.*example\\.com', https://example.com, ''",
    "'https://.*\\.example\\.com', 'https://[a-z]+\\.example\\.com', '', https://e.e.example.com",
    "'https://.*\\.example\\.com', '(https://.*\\.example\\.com|capacitor://localhost)',"
        + " capacitor://localhost, ''",
    "'(https://a\\.example\\.com)', '(https://a\\.example\\.com\\.?)',"
        + " https://a.example.com., ''",
    "'(https://a[{]?\\.example\\.com)', '(https://a\\.example\\.com)', '',"
        + " https://a{.example.com",
  })
  void saysWhoIsNewAndWhoIsGone(String before, String after, String gained, String lost) {
    OriginDifference difference =
        OriginDifference.between(policy(before), policy(after)).orElseThrow();
    assertSide(difference.gained(), gained, before, after);
    assertSide(difference.lost(), lost, after, before);
  }

  private static void assertSide(
      OriginDifference.Change side, String expected, String without, String with) {
    assertThat(side.isEmpty()).isEqualTo(expected.isEmpty());
    assertThat(side.witnesses().size()).isEqualTo(words(expected).count());
    for (String witness : side.witnesses()) {
      assertThat(rules(with)).anyMatch(rule -> OriginRules.matches(rule, witness).isYes());
      assertThat(rules(without)).noneMatch(rule -> OriginRules.matches(rule, witness).isYes());
    }
    if (!expected.contains("evil.example.com") && !expected.contains("e.e.")) {
      assertThat(side.witnesses()).containsExactlyInAnyOrderElementsOf(words(expected).toList());
    }
  }

  @Test
  void namesTheDomains() {
    OriginDifference difference =
        OriginDifference.between(
                policy("https://a.example.com"),
                policy("https://a.example.com https://b.example.org (https://x\\.example\\.net)"))
            .orElseThrow();
    assertThat(difference.gained().domains().names()).containsExactly("example.net", "example.org");
    assertThat(difference.gained().domains().unbounded()).isFalse();
    assertThat(difference.lost().domains().names()).isEmpty();
  }

  @Test
  void cannotTellWhereAnEntryIsUnknown() {
    var unknown = Policies.echoing(new OriginRule.Unresolved("ORIGINS"));
    assertThat(OriginDifference.between(unknown, policy("*"))).isEmpty();
    assertThat(OriginDifference.between(policy("*"), unknown)).isEmpty();
  }

  @Test
  void comparesLongLists() {
    List<OriginRule> many = new ArrayList<>();
    IntStream.range(0, 10_000)
        .forEach(i -> many.add(new OriginRule.Exact("https://a" + i + ".example", false)));
    var before = Policies.echoing(many.toArray(OriginRule[]::new));
    many.remove(77);
    var after = Policies.echoing(many.toArray(OriginRule[]::new));
    OriginDifference difference = OriginDifference.between(before, after).orElseThrow();
    assertThat(difference.gained().isEmpty()).isTrue();
    assertThat(difference.lost().witnesses()).containsExactly("https://a77.example");
  }

  private static io.github.corsaudit.model.CorsPolicy policy(String entries) {
    return Policies.echoing(rules(entries).toArray(OriginRule[]::new));
  }

  private static List<OriginRule> rules(String entries) {
    return words(entries).map(OriginDifferenceTest::rule).toList();
  }

  private static Stream<String> words(String text) {
    return Arrays.stream(text.split(" ", -1)).filter(word -> !word.isEmpty());
  }

  private static OriginRule rule(String entry) {
    if (entry.equals("*")) {
      return new OriginRule.Reflected();
    }
    if (entry.equals("null")) {
      return new OriginRule.NullOrigin();
    }
    boolean expression = entry.contains("(") || entry.contains("+") || entry.contains("*");
    return expression
        ? new OriginRule.Pattern(entry, Dialect.JAVA, MatchMode.FULL, false)
        : new OriginRule.Exact(entry, false);
  }
}
