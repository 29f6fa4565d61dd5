package io.github.corsaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {
  @TempDir Path folder;

  @Test
  void showsEachKindOfMistakeAndThatFilesAndServiceAgree() {
    Run run = Run.in(folder, "demo");

    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("any-origin-with-credentials")
        .contains("null-origin")
        .contains("origin-suffix-match")
        .contains("wildcard-with-credentials")
        .contains("missing-vary");
    assertThat(run.out().lines().filter(line -> line.matches("  /\\w+ .* (yes|no): .*")))
        .hasSize(DemoEndpoint.values().length)
        .allMatch(line -> line.contains(" yes: "));
  }
}
