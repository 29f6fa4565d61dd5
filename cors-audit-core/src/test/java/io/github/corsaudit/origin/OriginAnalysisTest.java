package io.github.corsaudit.origin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.model.AllowOrigin;
import io.github.corsaudit.model.Answer;
import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Dialect;
import io.github.corsaudit.model.Grant;
import io.github.corsaudit.model.MatchMode;
import io.github.corsaudit.model.Origin;
import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.Sourced;
import io.github.corsaudit.model.Tri;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Grants of all kinds, and the questions they answer with YES. */
final class OriginAnalysisTest {
  private static final List<Origin> TRUSTED =
      Origin.parse("https://app.example.com").stream().toList();

  private static OriginAnalysis analysis(List<Grant> grants) {
    return OriginAnalysis.of(
        CorsPolicy.declared("test", Policies.HERE).trusted(TRUSTED).grants(grants).build());
  }

  private static OriginAnalysis analysis(OriginRule... rules) {
    return analysis(
        Stream.of(rules).map(rule -> Policies.grant(rule, new AllowOrigin.Echo())).toList());
  }

  private static String yes(OriginAnalysis analysis) {
    return Stream.of(Question.values())
        .filter(question -> analysis.ask(question).admitted().isYes())
        .map(Question::id)
        .collect(Collectors.joining(" "));
  }

  private static OriginRule exact(String text) {
    return new OriginRule.Exact(text, false);
  }

  private static OriginRule python(String text) {
    return new OriginRule.Pattern(text, Dialect.PYTHON, MatchMode.FULL, false);
  }

  @ParameterizedTest
  @CsvSource({
    "https://app.example.com, trusted",
    "https://any.other.example, trusted",
    "http://app.example.com, trusted http",
    "http://localhost:3000, trusted loopback",
    "http://127.0.0.1, trusted loopback",
    "https://[::1]:8443, trusted loopback",
    "capacitor://localhost, trusted",
    "https://jsfiddle.net, trusted shared-hosting",
    "https://shop.vercel.app, trusted",
    "null, null",
    "http://localhost.:3000, trusted loopback",
    "https://app.example.com., trusted",
    "https://app.example.1, ''",
    "https://app.example.com/, ''",
    "*.example.com, ''",
  })
  void anEntryLetsInWhatItSays(String text, String expected) {
    assertThat(yes(analysis(exact(text)))).isEqualTo(expected);
  }

  @Test
  void anEntryThatIgnoresCaseLetsInTheOriginThatIsSent() {
    var answer =
        analysis(new OriginRule.Exact("https://APP.example.com", true)).ask(Question.TRUSTED);
    assertThat(answer.witness()).contains("https://app.example.com");
  }

  @Test
  void reflectionLetsEveryoneIn() {
    OriginAnalysis analysis = analysis(new OriginRule.Reflected());
    assertThat(yes(analysis))
        .isEqualTo(
            "trusted stranger null prefix suffix dot substring http subdomain port loopback");
    assertThat(analysis.ask(Question.STRANGER).witness()).contains("https://evil.example");
    assertThat(analysis.ask(Question.SUFFIX).witness()).contains("https://evilexample.com");
    assertThat(analysis.registrableDomains()).get().matches(RegistrableDomains::unbounded);
  }

  @Test
  void whoIsRefusedFirstIsNotLetInLater() {
    Grant refusal = Policies.grant(new OriginRule.NullOrigin(), new AllowOrigin.Absent());
    Grant rest = Policies.grant(new OriginRule.Any(), new AllowOrigin.Echo());
    assertThat(analysis(List.of(refusal, rest)).ask(Question.NULL).admitted()).isEqualTo(Tri.NO);
    assertThat(analysis(List.of(rest, refusal)).ask(Question.NULL).admitted()).isEqualTo(Tri.YES);
  }

  @Test
  void whatAnExpressionRefusesIsNotLetInLater() {
    Grant refusal = Policies.grant(python("http://.*"), new AllowOrigin.Absent());
    Grant rest = Policies.grant(new OriginRule.Any(), new AllowOrigin.Echo());
    OriginAnalysis analysis = analysis(List.of(refusal, rest));
    assertThat(analysis.ask(Question.HTTP).admitted()).isEqualTo(Tri.NO);
    assertThat(analysis.ask(Question.STRANGER).witness()).contains("https://evil.example");
  }

  @Test
  void aFixedValueLetsInTheOneOriginThatItEquals() {
    OriginRule any = new OriginRule.Any();
    assertThat(yes(fixed(any, "https://app.example.com"))).isEqualTo("trusted");
    assertThat(yes(fixed(any, "http://app.example.com"))).isEqualTo("trusted http");
    assertThat(yes(fixed(any, "null"))).isEqualTo("null");
    assertThat(yes(fixed(any, "https://app.example.com/"))).isEmpty();
    assertThat(yes(fixed(any, "https://a.example", "https://a.example"))).isEmpty();
    assertThat(yes(fixed(exact("https://b.example"), "https://a.example"))).isEmpty();
  }

  private static OriginAnalysis fixed(OriginRule rule, String... lines) {
    return analysis(List.of(Policies.grant(rule, new AllowOrigin.Fixed(List.of(lines)))));
  }

  @Test
  void nobodyCanTellWhatIsNotResolved() {
    OriginAnalysis analysis =
        analysis(exact("http://app.example.com"), new OriginRule.Unresolved("ORIGINS"));
    assertThat(analysis.ask(Question.HTTP).admitted()).isEqualTo(Tri.YES);
    assertThat(analysis.ask(Question.STRANGER).admitted()).isEqualTo(Tri.UNKNOWN);
    assertThat(analysis.registrableDomains()).isEmpty();
  }

  @Test
  void anUnknownValueIsNoAnswer() {
    Grant grant = Policies.grant(new OriginRule.Any(), new AllowOrigin.Unknown());
    assertThat(analysis(List.of(grant)).ask(Question.STRANGER).admitted()).isEqualTo(Tri.UNKNOWN);
  }

  @Test
  void aNameBeforeATrustedOneIsNoPrefixToo() {
    OriginAnalysis analysis = analysis(python("https://.*example\\.com"));
    assertThat(yes(analysis)).isEqualTo("trusted suffix");
    assertThat(analysis.ask(Question.SUFFIX).witness()).contains("https://evilexample.com");
  }

  @Test
  void listsTheDomainsThatAreLetIn() {
    OriginAnalysis analysis =
        analysis(
            python("https://(a|b)\\.shop\\.co\\.uk"),
            exact("https://x.one.example"),
            exact("http://localhost:3000"),
            exact("http://10.0.0.1"));
    assertThat(analysis.registrableDomains())
        .hasValueSatisfying(
            domains -> {
              assertThat(domains.unbounded()).isFalse();
              assertThat(domains.names())
                  .containsExactly("10.0.0.1", "localhost", "one.example", "shop.co.uk");
            });
  }

  private static OriginAnalysis observed(String... questionsAndOrigins) {
    List<Grant> grants = new ArrayList<>();
    for (String text : questionsAndOrigins) {
      String[] parts = text.split(" ", -1);
      OriginRule rule = new OriginRule.Sampled(parts[0], parts[1]);
      boolean admitted = parts[2].equals("admitted");
      Answer answer =
          Answer.at(Policies.HERE)
              .allowOrigin(admitted ? new AllowOrigin.Echo() : new AllowOrigin.Absent())
              .build();
      grants.add(Grant.of(new Sourced<>(rule, Policies.HERE), answer));
    }
    return OriginAnalysis.of(
        CorsPolicy.observed(Policies.HERE).trusted(TRUSTED).grants(grants).build());
  }

  @Test
  void ofAServerOnlyWhatWasAskedIsKnown() {
    OriginAnalysis analysis =
        observed("null null admitted", "prefix https://app.example.com.kvb.net refused");
    assertThat(analysis.ask(Question.NULL).admitted()).isEqualTo(Tri.YES);
    assertThat(analysis.ask(Question.PREFIX).admitted()).isEqualTo(Tri.NO);
    assertThat(analysis.ask(Question.SUFFIX).admitted()).isEqualTo(Tri.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({"admitted, NO", "refused, YES"})
  void aDotIsBlamedForWhatNothingElseExplains(String suffix, Tri expected) {
    OriginAnalysis analysis =
        observed("suffix https://kvbexample.com " + suffix, "dot https://appkexample.com admitted");
    assertThat(analysis.ask(Question.DOT).admitted()).isEqualTo(expected);
  }

  @Test
  void thousandsOfEntriesBesideAnExpressionAreDecided() {
    List<OriginRule> rules = new ArrayList<>();
    IntStream.range(0, 10_000).forEach(i -> rules.add(exact("https://shop" + i + ".example")));
    rules.add(python("https://.*\\.example\\.com"));
    assertThat(yes(analysis(rules.toArray(OriginRule[]::new)))).isEqualTo("trusted subdomain");
  }
}
