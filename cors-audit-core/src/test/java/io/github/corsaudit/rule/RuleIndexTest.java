package io.github.corsaudit.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleIndexTest {
  private static final Path RULES = Path.of("../rules");

  @TempDir private Path folder;

  @Test
  void theJarHoldsWhatTheFilesSay() {
    RuleFiles files = RuleFiles.load(RULES, Set.of());

    assertThat(files.errors()).isEmpty();
    assertThat(RuleCatalog.bundledFiles()).containsExactlyElementsOf(files.files());
    assertThat(RuleCatalog.bundled().rules()).containsExactlyElementsOf(files.rules());
  }

  @Test
  void equalRulesGiveEqualBytes() throws IOException {
    RuleCompiler.compile(RULES, folder.resolve("one"));
    RuleCompiler.compile(RULES, folder.resolve("other"));

    for (String index : Set.of(RuleIndex.RULES, RuleIndex.FILES)) {
      assertThat(folder.resolve("one").resolve(index))
          .hasSameBinaryContentAs(folder.resolve("other").resolve(index));
    }
  }

  @Test
  void everyKindOfConditionSurvives() throws IOException {
    Path source = Files.createDirectory(folder.resolve("rules"));
    Files.writeString(
        source.resolve("x.yaml"),
        """
        id: x
        title: X
        severity: low
        severity-when:
          - high: {not: {any: [{credentials: no}, {all: [{cacheable: yes}]}]}}
        when: {development: yes}
        at: credentials
        message: "{scope}"
        why: because
        remediation: {any: repair, nginx: otherwise}
        implies: [x]
        references: ["https://example.com/"]
        """);
    RuleFiles loaded = RuleFiles.load(source, Set.of());
    RuleCompiler.compile(source, folder.resolve("out"));

    assertThat(loaded.errors()).isEmpty();
    try (DataInputStream in =
        new DataInputStream(Files.newInputStream(folder.resolve("out").resolve(RuleIndex.RULES)))) {
      assertThat(RuleIndex.readRules(in)).isEqualTo(loaded.rules());
    }
  }

  @Test
  void brokenRulesStopTheBuildWithAllTheirErrors() throws IOException {
    Files.writeString(folder.resolve("x.yaml"), "id: y\nseverity: lo\n");

    assertThatThrownBy(() -> RuleCompiler.compile(folder, folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("x.yaml:1: the id must be the file's name")
        .hasMessageContaining("x.yaml:2: unknown severity `lo`; did you mean `low`?");
  }
}
