package io.github.corsaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.check.Finding;
import io.github.corsaudit.model.AllowOrigin;
import io.github.corsaudit.model.Answer;
import io.github.corsaudit.model.CookieState;
import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Credentials;
import io.github.corsaudit.model.Dialect;
import io.github.corsaudit.model.Grant;
import io.github.corsaudit.model.MatchMode;
import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.RequestKind;
import io.github.corsaudit.model.Sourced;
import io.github.corsaudit.model.Tri;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AdmittanceTest {
  private static final Provenance NOWHERE = new Provenance.Given("a test");
  private static final OriginRule ANY = new OriginRule.Any();
  private static final OriginRule REFLECTED = new OriginRule.Reflected();
  private static final OriginRule ONE = new OriginRule.Exact("https://a.example", false);
  private static final OriginRule UNRESOLVED = new OriginRule.Unresolved("ORIGINS");
  private static final OriginRule ALL =
      new OriginRule.Pattern(".*", Dialect.PYTHON, MatchMode.FULL, false);
  private static final AllowOrigin STAR = new AllowOrigin.Star();
  private static final AllowOrigin ECHO = new AllowOrigin.Echo();
  private static final AllowOrigin ABSENT = new AllowOrigin.Absent();
  private static final AllowOrigin FIXED = new AllowOrigin.Fixed(List.of("https://a.example"));
  private static final AllowOrigin UNKNOWN = new AllowOrigin.Unknown();
  private static final Credentials YES = Credentials.yes();
  private static final Credentials NO = Credentials.absent();

  static Stream<Arguments> grants() {
    return Stream.of(
        row("nothing", List.of(), Tri.NO, "", Tri.NO),
        row("star", List.of(grant(ANY, STAR, NO)), Tri.YES, "star", Tri.NO),
        row("echo", List.of(grant(ANY, ECHO, YES)), Tri.YES, "reflects", Tri.YES),
        row("reflected", List.of(grant(REFLECTED, ECHO, NO)), Tri.YES, "reflects", Tri.NO),
        row("one", List.of(grant(ONE, ECHO, YES)), Tri.NO, "", Tri.YES),
        row("fixed", List.of(grant(ANY, FIXED, YES)), Tri.NO, "", Tri.YES),
        row("refusal", List.of(grant(ANY, ABSENT, YES)), Tri.NO, "", Tri.NO),
        row("what is sent is unknown", List.of(grant(ANY, UNKNOWN, NO)), Tri.UNKNOWN, "", Tri.NO),
        row("unresolved", List.of(grant(UNRESOLVED, ECHO, NO)), Tri.UNKNOWN, "", Tri.NO),
        row(
            "unresolved, then any",
            List.of(grant(UNRESOLVED, ECHO, NO), grant(ANY, STAR, Credentials.unknown())),
            Tri.YES,
            "star",
            Tri.UNKNOWN),
        row(
            "all are refused before any",
            List.of(grant(REFLECTED, ABSENT, NO), grant(ANY, STAR, NO)),
            Tri.NO,
            "",
            Tri.NO),
        row(
            "all without cookies are refused before any",
            List.of(without(grant(REFLECTED, ABSENT, NO)), grant(ANY, STAR, NO)),
            Tri.YES,
            "star",
            Tri.NO),
        row("preflights only", List.of(preflight(grant(ANY, STAR, YES))), Tri.NO, "", Tri.NO));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("grants")
  void judgesByGrants(
      String name, List<Grant> grants, Tri any, Optional<String> reason, Tri credentials) {
    assertThat(Admittance.of(policy(grants), List.of()))
        .isEqualTo(new Admittance(any, reason, credentials));
  }

  @ParameterizedTest
  @MethodSource("findings")
  void judgesExpressionsByWhatWasFound(Finding finding, Tri any, Optional<String> reason) {
    CorsPolicy policy = policy(List.of(grant(ALL, ECHO, NO)));
    assertThat(Admittance.of(policy, List.of(finding)))
        .isEqualTo(new Admittance(any, reason, Tri.NO));
  }

  static Stream<Arguments> findings() {
    CorsPolicy policy = policy(List.of(grant(ALL, ECHO, NO)));
    return Stream.of(
        Arguments.of(SampleFindings.anyOrigin(policy), Tri.YES, Optional.of("reflects")),
        Arguments.of(SampleFindings.unresolved(policy), Tri.UNKNOWN, Optional.empty()),
        Arguments.of(SampleFindings.suffix(policy), Tri.NO, Optional.empty()));
  }

  private static Arguments row(
      String name, List<Grant> grants, Tri any, String reason, Tri credentials) {
    return Arguments.of(
        name, grants, any, Optional.of(reason).filter(text -> !text.isEmpty()), credentials);
  }

  private static CorsPolicy policy(List<Grant> grants) {
    return CorsPolicy.declared("any", NOWHERE).grants(grants).build();
  }

  private static Grant grant(OriginRule rule, AllowOrigin sent, Credentials credentials) {
    Answer answer = Answer.at(NOWHERE).allowOrigin(sent).credentials(credentials).build();
    return Grant.of(new Sourced<>(rule, NOWHERE), answer);
  }

  private static Grant without(Grant grant) {
    return new Grant(grant.origins(), grant.on(), CookieState.ABSENT, grant.answer());
  }

  private static Grant preflight(Grant grant) {
    return new Grant(grant.origins(), RequestKind.PREFLIGHT, grant.cookie(), grant.answer());
  }
}
