package io.github.corsaudit.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.model.AllowOrigin;
import io.github.corsaudit.model.Answer;
import io.github.corsaudit.model.Confidence;
import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Credentials;
import io.github.corsaudit.model.Dialect;
import io.github.corsaudit.model.Exchange;
import io.github.corsaudit.model.Grant;
import io.github.corsaudit.model.MatchMode;
import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Scope;
import io.github.corsaudit.model.Sourced;
import io.github.corsaudit.model.Span;
import io.github.corsaudit.model.Tri;
import io.github.corsaudit.model.Witness;
import io.github.corsaudit.origin.OriginAnalysis;
import io.github.corsaudit.read.Reading;
import io.github.corsaudit.read.SourceText;
import io.github.corsaudit.read.notation.PolicyNotation;
import io.github.corsaudit.rule.RuleCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyCheckerTest {
  private static final Path CASES = Path.of("src/test/resources/check/policies.txt");

  private final PolicyChecker checker =
      new PolicyChecker(RuleCatalog.bundled().rules(), OriginAnalysis::of);

  /** What the bundled rules make of a policy: all findings, each with its severity. */
  record Case(String policy, List<String> findings) {
    static Case of(String line) {
      String[] parts = line.split(" => ", 2);
      return new Case(parts[0], Arrays.stream(parts[1].split(",")).map(String::strip).toList());
    }
  }

  static List<Case> cases() throws IOException {
    return Files.readAllLines(CASES).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(Case::of)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsExactly(Case example) {
    Reading reading = PolicyNotation.parse(new SourceText("policy.yaml", example.policy()));
    assertThat(reading.problems()).isEmpty();

    assertThat(reading.policies().stream().flatMap(policy -> checker.check(policy).stream()))
        .map(finding -> finding.rule() + " " + finding.severity().text())
        .containsExactlyInAnyOrderElementsOf(
            example.findings().equals(List.of("nothing")) ? List.of() : example.findings());
  }

  @Test
  void aFindingSaysWhoGetsInWhereAndWhy() {
    Finding finding = only(policy(file(3), file(4), Scope.paths("/api/*")));

    assertThat(finding.rule()).isEqualTo("any-origin-with-credentials");
    assertThat(finding.message())
        .isEqualTo("/api/* lets https://evil.example read responses with the user's cookies.");
    assertThat(finding.at()).isEqualTo(file(3));
    assertThat(finding.related())
        .containsExactly(
            new Finding.Related(
                file(4),
                "pages that are let in may read with the user's cookies:"
                    + " Allow-Credentials is `true`"));
    assertThat(finding.witness())
        .contains(
            new Witness(
                "https://evil.example", true, "GET", "https://evil.example", Optional.of("true")));
    assertThat(finding.confidence()).isEqualTo(Confidence.CERTAIN);
    assertThat(finding.remediation()).startsWith("Pass the origins: `CORS(app,");
  }

  @ParameterizedTest
  @CsvSource({
    "'^https://app\\.example\\.com(?![a-z0-9.:-])', https://app.example.com_.evil.example, all browsers",
    "'^https://app\\.example\\.com(?![\\w.:-])', https://app.example.com+.evil.example,"
        + " 'Chromium, Firefox and Safari'",
    "'^https://app\\.example\\.com(?![\\w.:$+-])', https://app.example.com{.evil.example,"
        + " Chromium and Safari",
    "'^https://app\\.example\\.com[*]', https://app.example.com*.evil.example, Safari",
  })
  void aFindingNamesTheBrowsersThatSendASpecialCharacter(
      String expression, String witness, String senders) {
    String policy =
        "version: 1\npolicies: [{origins: [{pattern: '"
            + expression
            + "', dialect: pcre, match: anywhere}, https://app.example.com]}]";
    Reading reading = PolicyNotation.parse(new SourceText("policy.yaml", policy));

    assertThat(checker.check(reading.policies().get(0)))
        .filteredOn(finding -> finding.rule().equals("special-character-bypass"))
        .singleElement()
        .extracting(Finding::message)
        .isEqualTo(
            "The service lets "
                + witness
                + " in, a name that "
                + senders
                + " can send although it is no regular host name (the pattern `"
                + expression
                + "`).");
  }

  @Test
  void aValueFromTheEnvironmentIsLikelyAndNamesTheVariable() {
    Provenance variable = new Provenance.FromEnvironment("CORS_ORIGINS", Optional.of("*"), file(3));
    Finding finding = only(policy(variable, file(3), Scope.everything()));

    assertThat(finding.confidence()).isEqualTo(Confidence.LIKELY);
    assertThat(finding.message())
        .startsWith("The service lets https://evil.example read")
        .endsWith(" This is the default `*` of the variable CORS_ORIGINS.");
  }

  @Test
  void whatWasFoundByTryingSaysSoAndIsLikely() {
    Finding finding = only(expression("^https://(a|b)-\\1\\.example\\.com"));

    assertThat(finding.rule()).isEqualTo("origin-prefix-match");
    assertThat(finding.confidence()).isEqualTo(Confidence.LIKELY);
    assertThat(finding.witness().orElseThrow().origin())
        .isEqualTo("https://a-a.example.com.evil.example");
    assertThat(finding.message())
        .contains("https://a-a.example.com.evil.example")
        .containsPattern(
            "The expression could not be decided as a whole: a back-reference cannot be analysed"
                + " \\(at character 17\\); \\d+ origins were tried on it, and this one gets in\\.$");
  }

  @Test
  void whatWasTriedInVainIsUnresolvedAndSaysHowOften() {
    Finding finding = only(expression("^https://(.*)\\.example\\.com\\1$"));

    assertThat(finding.rule()).isEqualTo("unresolved-policy");
    assertThat(finding.message())
        .containsPattern(
            "the pattern `.*`\\. It could not be decided as a whole: a back-reference .*;"
                + " \\d+ origins were tried on it, and none that shows a mistake gets in\\.$");
  }

  private static CorsPolicy expression(String text) {
    OriginRule rule = new OriginRule.Pattern(text, Dialect.JAVA, MatchMode.START, false);
    Answer answer =
        Answer.at(file(3)).allowOrigin(new AllowOrigin.Echo()).varyOrigin(Tri.YES).build();
    return CorsPolicy.declared("test", file(3))
        .grants(List.of(Grant.of(new Sourced<>(rule, file(3)), answer)))
        .build();
  }

  @Test
  void theConfidenceOfThePolicyIsTheMost() {
    CorsPolicy policy = policy(file(3), file(3), Scope.everything());
    CorsPolicy possible =
        CorsPolicy.declared(policy.system(), policy.at())
            .grants(policy.grants())
            .confidence(Confidence.POSSIBLE)
            .build();

    assertThat(only(possible).confidence()).isEqualTo(Confidence.POSSIBLE);
  }

  @Test
  void aFingerprintDependsOnTheValueButNotOnLines() {
    String here = only(policy(file(3), file(3), Scope.everything())).fingerprint();

    assertThat(here).matches("[0-9a-f]{16}");
    assertThat(only(policy(file(30), file(31), Scope.everything())).fingerprint()).isEqualTo(here);
    assertThat(only(policy(file(3), file(3), Scope.paths("/x"))).fingerprint()).isNotEqualTo(here);
  }

  @Test
  void whatWasSeenOnTheWireIsTheEvidence() {
    Exchange exchange =
        new Exchange(
            "GET",
            "https://api.example.com/x",
            List.of(),
            200,
            List.of(),
            new Provenance.Given("test"));
    Provenance wire = new Provenance.OnWire(exchange);
    Finding finding = only(policy(wire, wire, Scope.everything()));

    assertThat(finding.evidence()).contains(exchange);
    assertThat(finding.at()).isEqualTo(wire);
  }

  private Finding only(CorsPolicy policy) {
    List<Finding> findings = checker.check(policy);
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }

  private static CorsPolicy policy(Provenance origins, Provenance credentials, Scope scope) {
    Answer answer =
        Answer.at(origins)
            .allowOrigin(new AllowOrigin.Echo())
            .credentials(new Sourced<>(Credentials.yes(), credentials))
            .varyOrigin(Tri.YES)
            .build();
    return CorsPolicy.declared("flask-cors", file(1))
        .scope(scope)
        .grant(Grant.of(new Sourced<>(new OriginRule.Reflected(), origins), answer))
        .build();
  }

  private static Provenance.InFile file(int line) {
    return new Provenance.InFile("app.py", Span.atLine(line));
  }
}
