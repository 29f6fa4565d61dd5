package io.github.corsaudit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.check.Finding;
import io.github.corsaudit.check.PolicyChecker;
import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Origin;
import io.github.corsaudit.origin.OriginAnalysis;
import io.github.corsaudit.probe.ProbeLimits;
import io.github.corsaudit.probe.TargetList;
import io.github.corsaudit.probe.TransportOptions;
import io.github.corsaudit.read.SourceText;
import io.github.corsaudit.read.notation.PolicyNotation;
import io.github.corsaudit.rule.RuleCatalog;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The property that the whole design rests on: a policy that is declared, and the same policy
 * served and asked from outside, give the same findings.
 */
class DeclaredAndServedTest {
  private static final String POLICIES = "declared-and-served.yaml";

  static Stream<CorsPolicy> policies() throws IOException {
    try (InputStream in = DeclaredAndServedTest.class.getResourceAsStream(POLICIES)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      var reading = PolicyNotation.parse(new SourceText(POLICIES, text));
      assertThat(reading.problems()).isEmpty();
      return reading.policies().stream();
    }
  }

  static Stream<CorsPolicy> generated() {
    return LongStream.range(0, 200)
        .mapToObj(GeneratedPolicies::of)
        .map(text -> PolicyNotation.parse(new SourceText("generated.yaml", text)))
        .flatMap(reading -> reading.policies().stream());
  }

  @Test
  void thereAreEnough() throws IOException {
    assertThat(policies()).hasSizeGreaterThanOrEqualTo(12);
    assertThat(generated()).hasSize(200);
  }

  @ParameterizedTest
  @MethodSource({"policies", "generated"})
  void bothGiveTheSameFindings(CorsPolicy declared) throws IOException {
    try (PolicyServer server = PolicyServer.of(declared)) {
      AuditResult observed =
          CorsAudit.with(RuleSelection.bundled())
              .run(AuditRequest.ofProbe(probe(server, declared.trusted())), Progress.none());

      assertThat(observed.audit().problems()).isEmpty();
      assertThat(brief(observed.audit().findings()))
          .as("%s", PolicyNotation.write(List.of(declared)))
          .containsExactlyElementsOf(brief(findings(declared)));
    }
  }

  private static ProbeRequest probe(PolicyServer server, List<Origin> trusted) {
    return new ProbeRequest(
        TargetList.ofArguments(List.of(server.url()), "GET", trusted),
        Optional.empty(),
        TransportOptions.defaults(),
        ProbeLimits.defaults().withRate(10_000));
  }

  /** What only the list itself can show: a server answers alike with and without the entry. */
  private static final Set<String> INVISIBLE = Set.of("redundant-entry");

  private static List<Finding> findings(CorsPolicy policy) {
    PolicyChecker checker =
        new PolicyChecker(RuleCatalog.bundled().without(INVISIBLE).rules(), OriginAnalysis::of);
    return checker.check(policy);
  }

  private static List<String> brief(List<Finding> findings) {
    return findings.stream().map(f -> f.rule() + " " + f.severity().text()).sorted().toList();
  }
}
