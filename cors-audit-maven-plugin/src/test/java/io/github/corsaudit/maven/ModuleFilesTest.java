package io.github.corsaudit.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ModuleFilesTest {
  private static final Path ROOT = Path.of("/work");
  private static final List<Path> MODULES =
      List.of(ROOT, Path.of("/work/api"), Path.of("/work/api/v1"), Path.of("/work/web"));

  static Stream<Arguments> modules() {
    return Stream.of(
        Arguments.of("/work", List.of("target/**", "api/**", "api/v1/**", "web/**")),
        Arguments.of("/work/api", List.of("api/target/**", "api/v1/**")),
        Arguments.of("/work/api/v1", List.of("api/v1/target/**")),
        Arguments.of("/work/web", List.of("web/target/**")));
  }

  @ParameterizedTest
  @MethodSource("modules")
  void leavesWhatIsOtherModulesToThem(String module, List<String> globs) {
    Path folder = Path.of(module);
    assertThat(new ModuleFiles(ROOT, folder, folder.resolve("target"), MODULES).foreign())
        .isEqualTo(globs);
  }

  @Test
  void aBuildFolderElsewhereNeedsNoGlob() {
    assertThat(new ModuleFiles(ROOT, ROOT, Path.of("/tmp/build"), List.of(ROOT)).foreign())
        .isEmpty();
  }

  @Test
  void foldersAreNoGlobsThemselves() {
    Path odd = ROOT.resolve("a[b]{c}");
    String glob = new ModuleFiles(ROOT, ROOT, odd, List.of(ROOT)).foreign().get(0);
    assertThat(FileSystems.getDefault().getPathMatcher("glob:" + glob))
        .matches(matcher -> matcher.matches(Path.of("a[b]{c}/x/y.conf")))
        .matches(matcher -> !matcher.matches(Path.of("abc/x/y.conf")));
  }
}
