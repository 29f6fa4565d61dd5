package io.github.corsaudit.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.GeneratedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulePagesTest {
  private static final Path PAGES = Path.of("../docs/rules");

  static List<RuleFile> rules() {
    return RuleCatalog.bundledFiles();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void pageSaysWhatTheRuleSays(RuleFile file) throws IOException {
    GeneratedFile.holds(PAGES.resolve(file.rule().id() + ".md"), RulePage.of(file));
  }

  @Test
  void thereIsNoPageWithoutARule() throws IOException {
    try (Stream<Path> pages = Files.list(PAGES)) {
      assertThat(pages.map(page -> String.valueOf(page.getFileName())))
          .containsExactlyInAnyOrderElementsOf(
              rules().stream().map(file -> file.rule().id() + ".md").toList());
    }
  }
}
