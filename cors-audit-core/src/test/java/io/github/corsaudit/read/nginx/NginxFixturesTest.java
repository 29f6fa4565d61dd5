package io.github.corsaudit.read.nginx;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.model.Problem;
import io.github.corsaudit.read.Reading;
import io.github.corsaudit.read.notation.PolicyNotation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every folder under {@code readers/nginx} holds files and what is found in them. */
class NginxFixturesTest {
  private static final Path FIXTURES = Path.of("src/test/resources/readers/nginx");
  private static final String EXPECTED = "expected.yaml";

  static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(FIXTURES)) {
      return folders.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_reader_finds_what_is_expected(Path folder) throws IOException {
    assertThat(found(folder)).isEqualTo(Files.readString(folder.resolve(EXPECTED)));
  }

  static String found(Path folder) throws IOException {
    Reading reading = new NginxReader().read(new GivenFiles(files(folder)));
    return PolicyNotation.write(reading.policies()) + problems(reading.problems());
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        if (!name.equals(EXPECTED)) {
          files.put(name, Files.readString(path));
        }
      }
    }
    return files;
  }

  private static String problems(List<Problem> problems) {
    return problems.isEmpty()
        ? ""
        : problems.stream()
            .map(NginxFixturesTest::line)
            .sorted()
            .collect(Collectors.joining("", "problems:\n", ""));
  }

  private static String line(Problem problem) {
    String line = problem.line().map(number -> ":" + number).orElse("");
    return "  - " + problem.kind().text() + " " + problem.where() + line + "\n";
  }
}
