package io.github.corsaudit.maven;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corsaudit.check.Audit;
import io.github.corsaudit.check.Finding;
import io.github.corsaudit.model.Confidence;
import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Problem;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Severity;
import io.github.corsaudit.model.Span;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailOnTest {
  private static final Problem UNREAD = Problem.with(Problem.Kind.SYNTAX, "a.yaml", "no end");
  private static final Problem UNRESOLVED = Problem.with(Problem.Kind.UNRESOLVED, "a.yaml", "?");

  @ParameterizedTest
  @CsvSource({"medium, LOW", "high, MEDIUM", "critical, HIGH", "never, CRITICAL"})
  void lessThanTheThresholdPasses(String threshold, Severity severity) throws Exception {
    FailOn failOn = FailOn.parse(threshold);
    assertThatCode(() -> failOn.judge(audit(finding(severity, "")))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({"info, INFO", "medium, MEDIUM", "medium, CRITICAL", "critical, CRITICAL"})
  void theThresholdFails(String threshold, Severity severity) throws Exception {
    FailOn failOn = FailOn.parse(threshold);
    assertThatThrownBy(() -> failOn.judge(audit(finding(severity, ""))))
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "1 finding at or above %s, the worst of them a-rule at nginx.conf:7", threshold);
  }

  @Test
  void suppressedFindingsPass() throws Exception {
    FailOn failOn = FailOn.parse("info");
    assertThatCode(() -> failOn.judge(audit(finding(Severity.CRITICAL, "accepted"))))
        .doesNotThrowAnyException();
  }

  @Test
  void whatCouldNotBeAuditedFailsUnlessNothingDoes() throws Exception {
    FailOn medium = FailOn.parse("medium");
    FailOn never = FailOn.parse("never");
    assertThatThrownBy(() -> medium.judge(audit(UNREAD)))
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("incomplete");
    assertThatCode(() -> never.judge(audit(UNREAD))).doesNotThrowAnyException();
    assertThatCode(() -> medium.judge(audit(UNRESOLVED))).doesNotThrowAnyException();
  }

  @Test
  void anUnknownThresholdIsAMistakeOfTheUsers() {
    assertThatThrownBy(() -> FailOn.parse("Medium"))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage(
            "failOn is 'Medium', but has to be one of info, low, medium, high, critical and never");
  }

  private static Audit audit(Finding finding) {
    return audit(List.of(finding), List.of());
  }

  private static Audit audit(Problem problem) {
    return audit(List.of(), List.of(problem));
  }

  private static Audit audit(List<Finding> findings, List<Problem> problems) {
    return new Audit(List.of(), findings, problems, List.of(), Audit.Counts.none(), true);
  }

  private static Finding finding(Severity severity, String suppressed) {
    Provenance at = new Provenance.InFile("nginx.conf", Span.atLine(7));
    return new Finding(
        "a-rule",
        severity,
        Confidence.CERTAIN,
        "A title",
        "A message.",
        CorsPolicy.declared("nginx", at).build(),
        at,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        "Repair it.",
        "0",
        Optional.of(suppressed).filter(reason -> !reason.isEmpty()));
  }
}
