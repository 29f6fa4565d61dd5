package io.github.corsaudit.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Broken rule files, in which {@code # ! message} stands in the line that the message names. */
class RuleFilesTest {
  private static final Path BROKEN = Path.of("src/test/resources/rule/broken");
  private static final String MARK = "# ! ";

  @TempDir private Path folder;

  static List<Path> broken() throws IOException {
    try (Stream<Path> files = Files.list(BROKEN)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("broken")
  void saysAllThatIsWrong(Path file) throws IOException {
    Files.copy(file, folder.resolve(file.getFileName()));

    assertThat(RuleFiles.load(folder, Set.of("any-origin")).errors())
        .map(RuleError::toString)
        .containsExactlyInAnyOrderElementsOf(expected(file));
  }

  private static List<String> expected(Path file) throws IOException {
    List<String> expected = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      String[] parts = lines.get(i).split(MARK, -1);
      for (int part = 1; part < parts.length; part++) {
        expected.add(file.getFileName() + ":" + (i + 1) + ": " + parts[part].strip());
      }
    }
    return expected;
  }

  @Test
  void aFolderThatIsNotThereIsAnError() {
    assertThat(RuleFiles.load(folder.resolve("none"), Set.of()).errors())
        .map(RuleError::message)
        .containsExactly("is no folder that can be read");
  }

  @Test
  void whatIsNoTextIsAnError() throws IOException {
    Files.write(folder.resolve("a.yaml"), new byte[] {(byte) 0xff, 0});

    assertThat(RuleFiles.load(folder, Set.of()).errors())
        .containsExactly(new RuleError("a.yaml", 1, "cannot be read as UTF-8 text"));
  }

  @Test
  void examplesKeepTheirText() throws IOException {
    Files.writeString(
        folder.resolve("a.yaml"),
        """
        id: a
        title: A
        severity: low
        when: {credentials: yes}
        message: "{scope}"
        why: because
        remediation: {any: repair}
        examples:
          bad:
            - policy:
                origins:
                  - reflected
                credentials: yes
            - file: app.py
              text: |
                CORS(app)  # <- here
              severity: high
        """);
    RuleFiles loaded = RuleFiles.load(folder, Set.of());

    assertThat(loaded.errors()).isEmpty();
    assertThat(loaded.files().get(0).examples())
        .extracting(RuleExample::text)
        .containsExactly(
            "version: 1\npolicies:\n  - origins:\n      - reflected\n    credentials: yes\n",
            "CORS(app)  # <- here\n");
  }
}
