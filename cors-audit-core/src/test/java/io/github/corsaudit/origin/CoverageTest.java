package io.github.corsaudit.origin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.model.Dialect;
import io.github.corsaudit.model.Grant;
import io.github.corsaudit.model.MatchMode;
import io.github.corsaudit.model.OriginRule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CoverageTest {
  private static final OriginRule SUBDOMAINS = pattern("https://.*\\.example\\.com");

  private static OriginRule pattern(String text) {
    return new OriginRule.Pattern(text, Dialect.PYTHON, MatchMode.FULL, false);
  }

  private static OriginRule exact(String text) {
    return new OriginRule.Exact(text, false);
  }

  private static List<String> covered(OriginRule... rules) {
    List<Grant> grants = Policies.echoing(rules).grants();
    return Coverage.of(grants).stream()
        .map(each -> grants.indexOf(each.grant()) + " by " + grants.indexOf(each.by()))
        .toList();
  }

  @Test
  void findsSingleOriginsThatAnExpressionMatches() {
    assertThat(
            covered(
                exact("https://a.example.com"),
                exact("https://example.com"),
                SUBDOMAINS,
                exact("https://b.example.com")))
        .containsExactly("0 by 2", "3 by 2");
  }

  @Test
  void findsExpressionsInsideOthers() {
    assertThat(covered(pattern("https://[a-z]+\\.example\\.com"), SUBDOMAINS))
        .containsExactly("0 by 1");
    assertThat(covered(pattern("https://[a-z]+\\.example\\.org"), SUBDOMAINS)).isEmpty();
    assertThat(covered(pattern("https://(a|b\\.x)\\.example\\.(com|org)"), SUBDOMAINS)).isEmpty();
  }

  @Test
  void keepsTheFirstOfEqualOnes() {
    assertThat(covered(SUBDOMAINS, pattern("https://.*[.]example[.]com")))
        .containsExactly("1 by 0");
  }

  @Test
  void knowsOtherSchemes() {
    String one = "chrome-extension://abcdefghijklmnopabcdefghijklmnop";
    OriginRule any = pattern("chrome-extension://[a-p]{32}");
    assertThat(covered(exact(one), any)).containsExactly("0 by 1");
    assertThat(covered(pattern("https://a\\.example|capacitor://localhost"), pattern("https://.*")))
        .isEmpty();
    assertThat(covered(pattern("(https|capacitor)://localhost"), pattern("[a-z]+://[a-z]+")))
        .containsExactly("0 by 1");
  }

  @Test
  void looksAtWhatOnlySomeBrowsersSend() {
    OriginRule letters = pattern("https://[\\w-]+\\.example\\.com");
    assertThat(covered(letters, pattern("https://[^.]+\\.example\\.com")))
        .containsExactly("0 by 1");
  }

  @Test
  void leavesAloneWhatIsAnsweredOtherwise() {
    List<Grant> grants = new ArrayList<>(Policies.echoing(exact("https://a.example.com")).grants());
    grants.add(Policies.grant(SUBDOMAINS, new io.github.corsaudit.model.AllowOrigin.Star()));
    assertThat(Coverage.of(grants)).isEmpty();
  }

  @Test
  void comparesFiveHundredExpressions() {
    List<OriginRule> rules = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      rules.add(pattern("https://[a-z]+\\.shop" + i + "\\.example"));
    }
    rules.add(pattern("https://a\\.shop77\\.example"));
    assertThat(covered(rules.toArray(OriginRule[]::new))).containsExactly("500 by 77");
  }
}
