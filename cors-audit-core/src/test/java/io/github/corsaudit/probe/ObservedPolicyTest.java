package io.github.corsaudit.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.model.AllowOrigin;
import io.github.corsaudit.model.Answer;
import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Flaw;
import io.github.corsaudit.model.Grant;
import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.PolicyKind;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Scope;
import io.github.corsaudit.model.TokenSet;
import io.github.corsaudit.model.Tri;
import io.github.corsaudit.origin.Question;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObservedPolicyTest {
  private static CorsPolicy policy(String id, String... known) {
    return policies(List.of(Targets.of(Lab.url(id), known))).get(0);
  }

  private static List<CorsPolicy> policies(List<Target> targets) {
    return new Prober(
            new LabTransport(), ProbeLimits.defaults(), new SimpleDrawing(), new FakeTicker())
        .probe(targets, ProbeListener.none(), () -> false)
        .policies();
  }

  private static Answer first(CorsPolicy policy, Question question, boolean preflight) {
    return policy.grants().stream()
        .filter(grant -> sampled(grant).question().equals(question.id()))
        .filter(grant -> grant.on().preflight() == preflight)
        .map(Grant::answer)
        .findFirst()
        .orElseThrow();
  }

  private static OriginRule.Sampled sampled(Grant grant) {
    return (OriginRule.Sampled) grant.origins().value();
  }

  @Test
  void saysWhereItIsFrom() {
    CorsPolicy policy = policy("allowlist", "https://app.example");
    assertThat(policy.system()).isEqualTo("live");
    assertThat(policy.kind()).isEqualTo(PolicyKind.OBSERVED);
    assertThat(policy.scope()).isEqualTo(new Scope("http://allowlist.lab.example", "/"));
    assertThat(policy.trusted().toString())
        .isEqualTo("[http://allowlist.lab.example, https://app.example]");
    assertThat(policy.at()).isInstanceOf(Provenance.OnWire.class);
  }

  @Test
  void everyGrantPointsAtTheExchangeThatShowsIt() {
    for (Grant grant : policy("suffix").grants()) {
      Provenance.OnWire at = (Provenance.OnWire) grant.origins().at();
      assertThat(new HeaderLines(at.exchange().requestHeaders()).joined("origin"))
          .isEqualTo(sampled(grant).origin());
      assertThat(grant.answer().allowOrigin().at()).isEqualTo(at);
    }
  }

  @Test
  void oneOriginIsOneLine() {
    CorsPolicy policy = policy("prefix");
    assertThat(policy.grants().stream().map(g -> sampled(g).origin() + g.on()))
        .doesNotHaveDuplicates();
  }

  @Test
  void readsAnEcho() {
    Answer answer = first(policy("reflect"), Question.STRANGER, false);
    assertThat(answer.allowOrigin().value()).isInstanceOf(AllowOrigin.Echo.class);
    assertThat(answer.varyOrigin().value()).isEqualTo(Tri.YES);
    assertThat(answer.credentials().value().granted()).isEqualTo(Tri.NO);
    assertThat(answer.status()).hasValue(200);
  }

  @Test
  void aConstantIsNoEchoEvenWhereItFits() {
    Answer own = first(policy("fixed-own"), Question.TRUSTED, false);
    assertThat(own.allowOrigin().value())
        .isEqualTo(new AllowOrigin.Fixed(List.of("http://fixed-own.lab.example")));
  }

  @Test
  void keepsTwoLinesApart() {
    assertThat(first(policy("two-lines"), Question.STRANGER, false).allowOrigin().value())
        .isEqualTo(new AllowOrigin.Fixed(List.of("https://a.example", "https://b.example")));
  }

  @Test
  void asksWithAnOriginThatAnAnswerNames() {
    Answer answer = first(policy("fixed"), Question.PREFIX, false);
    assertThat(answer.allowOrigin().value())
        .isEqualTo(new AllowOrigin.Fixed(List.of("https://app.example")));
  }

  @Test
  void readsListsOfPreflights() {
    Answer answer = first(policy("allowlist"), Question.TRUSTED, true);
    assertThat(answer.methods().value())
        .isEqualTo(new TokenSet.Listed(List.of("GET", "POST", "PUT")));
    assertThat(answer.headers().value()).isEqualTo(new TokenSet.Listed(List.of("Content-Type")));
    assertThat(answer.maxAge().value()).contains("600");
    assertThat(answer.exposed().value()).isInstanceOf(TokenSet.Absent.class);
  }

  @Test
  void seesWhenAnythingAskedForIsGranted() {
    Answer answer = first(policy("preflight-any"), Question.STRANGER, true);
    assertThat(answer.methods().value()).isInstanceOf(TokenSet.Echo.class);
    assertThat(answer.headers().value()).isInstanceOf(TokenSet.Echo.class);
  }

  @Test
  void seesWhenOnlyWhatIsListedIsGranted() {
    Answer answer = first(policy("preflight-lists"), Question.STRANGER, true);
    assertThat(answer.methods().value()).isEqualTo(new TokenSet.Listed(List.of("PUT")));
    assertThat(answer.headers().value()).isEqualTo(new TokenSet.Listed(List.of("X-Test")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "preflight-405|is answered with status 405",
        "preflight-401|is refused with status 401, though browsers send it without credentials",
        "preflight-bare|is answered without Access-Control-Allow-Origin",
        "preflight-redirect|is redirected (status 302), which no browser follows",
        "preflight-no-credentials|does not allow credentials, the answer itself does"
      })
  void saysHowAPreflightFails(String id, String how) {
    assertThat(policy(id).flaws())
        .extracting(Flaw::text)
        .containsExactly("the preflight of http://" + id + ".lab.example " + how);
  }

  @ParameterizedTest
  @CsvSource({"PUT, false", "POST, false", "DELETE, true"})
  void aPreflightMustCoverTheTargetsMethod(String method, boolean broken) {
    List<Target> targets =
        TargetList.ofArguments(List.of(Lab.url("allowlist")), method, List.of()).targets();
    List<Flaw> flaws = policies(targets).get(0).flaws();
    assertThat(flaws.stream().anyMatch(f -> f.text().endsWith("allow the method " + method)))
        .isEqualTo(broken);
  }

  @Test
  void namesTheOriginOfARedirectAlone() {
    assertThat(policy("redirect-cors").flaws())
        .extracting(Flaw::text)
        .contains(
            Lab.url("redirect-cors")
                + " redirects cross-origin requests to https://else.example (status 307),"
                + " where the browser's Origin is null");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "public|YES",
        "max-age=60|YES",
        "Max-Age = 60|YES",
        "s-maxage=1, must-revalidate|YES",
        "private, max-age=60|NO",
        "no-store|NO",
        "no-cache|UNKNOWN",
        "''|UNKNOWN"
      })
  void readsWhetherAnAnswerMayBeKept(String cacheControl, Tri expected) {
    Ask ask = Ask.actual(Question.STRANGER, "https://a.test", false);
    var line = new io.github.corsaudit.model.Header("Cache-Control", cacheControl);
    var exchange =
        new io.github.corsaudit.model.Exchange(
            "GET", "https://b.test/", List.of(), 200, List.of(line), new Provenance.Given("test"));
    Sighting sighting = new Sighting(ask, exchange);
    assertThat(new AnswerReading(List.of(sighting)).read(sighting).cacheable()).isEqualTo(expected);
  }
}
