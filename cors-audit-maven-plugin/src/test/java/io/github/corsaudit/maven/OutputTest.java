package io.github.corsaudit.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.corsaudit.AuditResult;
import io.github.corsaudit.check.Audit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputTest {
  private static final AuditResult NOTHING =
      new AuditResult(
          new Audit(List.of(), List.of(), List.of(), List.of(), Audit.Counts.none(), true),
          Map.of());

  @TempDir private Path folder;

  @Test
  void aFormatAloneGoesToTheLog() throws Exception {
    assertThat(Output.parse("text", folder).write(NOTHING, "1"))
        .containsExactly("No CORS policy was found; 0 files scanned");
  }

  @Test
  void aFileIsRelativeToTheModuleAndItsFolderIsMade() throws Exception {
    assertThat(Output.parse("json=target/a=b/report.json", folder).write(NOTHING, "1")).isEmpty();
    assertThat(Files.readString(folder.resolve("target/a=b/report.json")))
        .startsWith("{")
        .endsWith("}\n");
  }

  @Test
  void anUnknownFormatIsAMistakeOfTheUsers() {
    assertThatThrownBy(() -> Output.parse("sarfi=x", folder))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageStartingWith("there is no format 'sarfi'; did you mean 'sarif'?");
  }

  @Test
  void aNameThatIsNoFileIsAMistakeOfTheUsers() {
    assertThatThrownBy(() -> Output.parse("json=a\u0000b", folder))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("names no file");
  }
}
