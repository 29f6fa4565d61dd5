package io.github.corsaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.check.Audit;
import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Problem;
import io.github.corsaudit.model.Provenance;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TextFormatTest {

  @Test
  void coloursAddNothingButColours() throws IOException {
    String colored = write(SampleAudit.audit(), SampleAudit.context(true, false));
    assertThat(colored).contains("\u001b[1;31mcritical\u001b[0m");
    assertThat(colored.replaceAll("\u001b\\[[0-9;]*m", ""))
        .isEqualTo(write(SampleAudit.audit(), SampleAudit.context(false, false)));
  }

  @Test
  void sourceLinesKeepToEightyColumns() throws IOException {
    assertThat(write(SampleAudit.audit(), SampleAudit.context(false, false)).lines())
        .filteredOn(line -> line.contains(" | "))
        .isNotEmpty()
        .allMatch(line -> line.length() <= 80);
  }

  @Test
  void saysMoreWhenAsked() throws IOException {
    String more = write(SampleAudit.audit(), SampleAudit.context(false, true));
    assertThat(more)
        .contains("  Silent  accepted in the baseline: partners need it")
        .contains("  Repeat  curl -s -D - -o /dev/null");
    assertThat(write(SampleAudit.audit(), SampleAudit.context(false, false)))
        .doesNotContain("null-origin");
  }

  /** A line that is broken for the eye cannot be pasted into a shell. */
  @Test
  void whatWasObservedIsRepeatedByOneLineHoweverLong() throws IOException {
    assertThat(write(SampleAudit.audit(), SampleAudit.context(false, false)).lines())
        .filteredOn(line -> line.startsWith("  Repeat  curl "))
        .isNotEmpty()
        .allMatch(line -> line.endsWith("'") && line.length() > 80);
  }

  @Test
  void explainsARuleOnce() throws IOException {
    String report = write(SampleAudit.audit(), SampleAudit.context(false, false));
    assertThat(report.split("docs/rules/any-origin-with-credentials.md", -1)).hasSize(2);
    assertThat(report.split("  any-origin-with-credentials\n", -1)).hasSize(4);
  }

  @Test
  void leavesOutTheSummaryWhenQuiet() throws IOException {
    ReportContext quiet = new ReportContext("1", false, false, true, (f, n) -> Optional.empty());
    assertThat(write(audit(0, List.of(), true, 3, 0), quiet)).isEmpty();
  }

  static Stream<Arguments> endings() {
    Problem unread = Problem.with(Problem.Kind.SYNTAX, "a.yaml", "no end");
    Problem unresolved = Problem.with(Problem.Kind.UNRESOLVED, "a.yaml", "no value");
    return Stream.of(
        Arguments.of(
            audit(0, List.of(), true, 120, 0), "No CORS policy was found; 120 files scanned\n"),
        Arguments.of(audit(0, List.of(), true, 1, 0), "No CORS policy was found; 1 file scanned\n"),
        Arguments.of(audit(1, List.of(), true, 1, 0), "No findings in 1 policy; 1 file scanned\n"),
        Arguments.of(
            audit(2, List.of(), true, 0, 2),
            "No findings in 2 policies; 2 endpoints probed, 9 requests\n"),
        Arguments.of(
            audit(2, List.of(unresolved), true, 5, 0),
            "No findings in 2 policies; 5 files scanned, 1 problem\n"),
        Arguments.of(
            audit(0, List.of(unread), true, 5, 0),
            """
            No CORS policy was found; 5 files scanned, 1 problem
            The audit is incomplete: the problems above say what is missing.
            """),
        Arguments.of(
            audit(0, List.of(unread), false, 5, 0),
            """
            No CORS policy was found; 5 files scanned, 1 problem
            The audit is incomplete: the problems above say what is missing.
            The audit was cut short: the rest has not been looked at.
            """),
        Arguments.of(
            audit(0, List.of(), false, 5, 0),
            """
            No CORS policy was found; 5 files scanned
            The audit was cut short: the rest has not been looked at.
            """));
  }

  @ParameterizedTest
  @MethodSource("endings")
  void endsWithWhatItAddsUpTo(Audit audit, String ending) throws IOException {
    assertThat(write(audit, SampleAudit.context(false, false))).endsWith(ending);
  }

  private static Audit audit(
      int policies, List<Problem> problems, boolean complete, int files, int targets) {
    CorsPolicy policy = CorsPolicy.declared("any", new Provenance.Given("a test")).build();
    return new Audit(
        Collections.nCopies(policies, policy),
        List.of(),
        problems,
        List.of(),
        new Audit.Counts(files, files, policies, 0, targets, targets == 0 ? 0 : 9),
        complete);
  }

  private static String write(Audit audit, ReportContext context) throws IOException {
    StringWriter out = new StringWriter();
    new TextFormat().write(audit, context, out);
    return out.toString();
  }
}
