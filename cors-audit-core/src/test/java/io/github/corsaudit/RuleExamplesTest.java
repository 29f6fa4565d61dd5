package io.github.corsaudit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.check.PolicyChecker;
import io.github.corsaudit.origin.OriginAnalysis;
import io.github.corsaudit.read.PolicyReader;
import io.github.corsaudit.rule.RuleCatalog;
import io.github.corsaudit.rule.RuleExample;
import io.github.corsaudit.rule.RuleFile;
import io.github.corsaudit.rule.RuleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleExamplesTest {
  private static final List<PolicyReader> READERS = Readers.all();

  @TempDir private Path folder;

  /** All examples but those of systems that no reader reads. */
  static List<RuleExamples.Result> bundled() {
    PolicyChecker checker = new PolicyChecker(RuleCatalog.bundled().rules(), OriginAnalysis::of);
    List<RuleFile> files =
        RuleCatalog.bundledFiles().stream()
            .map(file -> new RuleFile(file.rule(), readable(file.examples())))
            .toList();
    return new RuleExamples(checker, READERS).run(files);
  }

  private static List<RuleExample> readable(List<RuleExample> examples) {
    return examples.stream()
        .filter(example -> example.file().map(RuleExamplesTest::read).orElse(true))
        .toList();
  }

  private static boolean read(String file) {
    return READERS.stream().anyMatch(reader -> reader.accepts(file));
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void exampleHolds(RuleExamples.Result result) {
    assertThat(result.fault()).as(result.toString()).isEmpty();
  }

  @Test
  void saysWhatIsNotAsTheExampleSays() throws IOException {
    Files.writeString(
        folder.resolve("x.yaml"),
        """
        id: x
        title: X
        severity: low
        when: {credentials.sent: yes}
        message: It fires.
        why: because
        remediation: {any: repair}
        examples:
          bad:
            - policy: {origins: ["*"]}
            - policy: {origins: ["*"], credentials: yes}
              severity: high
            - policy: {origin: "*"}
            - {file: x.unknown, text: x}
          good:
            - policy: {origins: ["*"], credentials: yes}
            - policy: {origins: ["*"]}
        """);
    RuleFiles files = RuleFiles.load(folder, Set.of());

    assertThat(files.errors()).isEmpty();
    assertThat(run(files))
        .map(fault -> fault.orElse("none"))
        .satisfiesExactly(
            fault -> assertThat(fault).isEqualTo("the rule does not fire, but []"),
            fault -> assertThat(fault).isEqualTo("the severity is low"),
            fault -> assertThat(fault).contains("`origin`"),
            fault -> assertThat(fault).isEqualTo("no policy is found in it"),
            fault -> assertThat(fault).isEqualTo("the rule fires: It fires."),
            fault -> assertThat(fault).isEqualTo("none"));
  }

  private static List<Optional<String>> run(RuleFiles files) {
    PolicyChecker checker = new PolicyChecker(files.rules(), OriginAnalysis::of);
    return new RuleExamples(checker, READERS)
        .run(files.files()).stream().map(RuleExamples.Result::fault).toList();
  }
}
