package io.github.corsaudit.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.check.Finding;
import io.github.corsaudit.check.PolicyChecker;
import io.github.corsaudit.model.Exchange;
import io.github.corsaudit.model.Header;
import io.github.corsaudit.origin.OriginAnalysis;
import io.github.corsaudit.origin.Question;
import io.github.corsaudit.rule.RuleCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything is found, and nothing that is not so, within thirty requests. */
class BenchTest {
  private static final PolicyChecker CHECKER =
      new PolicyChecker(RuleCatalog.bundled().rules(), OriginAnalysis::of);

  static Stream<Bench> servers() {
    return Stream.of(BenchOrigins.all(), BenchAnswers.all()).flatMap(List::stream);
  }

  @Test
  void thereAreEnough() {
    assertThat(servers()).hasSizeGreaterThan(100);
    assertThat(servers().map(Bench::id)).doesNotHaveDuplicates();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("servers")
  void isFound(Bench server) {
    TargetReport report = report(server);
    assertThat(findings(report))
        .as("%s; %s", Summary.admitted(report), Summary.flaws(report))
        .containsExactlyElementsOf(server.expected());
    assertThat(report.requests()).isLessThanOrEqualTo(30);
  }

  /** What is reported can be sent again: it was sent, by the origin that the report names. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("servers")
  void isShownByWhatWasSent(Bench server) {
    for (Finding finding : checked(report(server)).toList()) {
      assertThat(finding.evidence()).as(finding.rule()).isPresent();
      Exchange seen = finding.evidence().get();
      assertThat(seen.method())
          .as(finding.rule())
          .matches(finding.rule().startsWith("reflected-") ? "OPTIONS" : "GET|OPTIONS");
      finding
          .witness()
          .ifPresent(
              witness ->
                  assertThat(seen.requestHeaders())
                      .as(finding.rule())
                      .contains(new Header("Origin", witness.origin())));
    }
  }

  @Test
  void cleanServersAreAskedLittle() {
    double average =
        servers()
            .filter(server -> server.expected().isEmpty())
            .mapToInt(server -> report(server).requests())
            .average()
            .orElseThrow();
    assertThat(average).isLessThanOrEqualTo(26);
  }

  private static TargetReport report(Bench server) {
    FakeTransport transport = new FakeTransport(server.service());
    Target target = Targets.of(server.url());
    return new Prober(transport, ProbeLimits.defaults(), Question::draw, new FakeTicker())
        .probe(List.of(target), ProbeListener.none(), () -> false)
        .reports()
        .get(0);
  }

  private static Stream<Finding> checked(TargetReport report) {
    return report.policy().stream().flatMap(policy -> CHECKER.check(policy).stream());
  }

  private static List<String> findings(TargetReport report) {
    List<String> found = new ArrayList<>();
    checked(report)
        .map(finding -> finding.rule() + " " + finding.severity().text())
        .sorted()
        .forEach(found::add);
    report.problems().forEach(problem -> found.add("problem " + problem.kind().text()));
    return found;
  }
}
