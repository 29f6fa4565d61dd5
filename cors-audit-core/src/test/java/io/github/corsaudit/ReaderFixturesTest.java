package io.github.corsaudit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.model.Problem;
import io.github.corsaudit.read.MapSources;
import io.github.corsaudit.read.PolicyReader;
import io.github.corsaudit.read.Reading;
import io.github.corsaudit.read.SourceText;
import io.github.corsaudit.read.notation.PolicyNotation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder {@code readers/<system>/<case>} holds files and {@code expected.yaml}: the policies
 * that the system's readers find in them, in the notation, written canonically; and, where there
 * are any, the problems as {@code kind file:line}. Run with {@code -Dupdate=true} to write down
 * what is found now; then read the difference.
 */
class ReaderFixturesTest {
  private static final Path FIXTURES = Path.of("src/test/resources/readers");
  private static final String EXPECTED = "expected.yaml";

  static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.walk(FIXTURES)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve(EXPECTED)) || empty(folder))
          .map(FIXTURES::relativize)
          .sorted()
          .toList();
    }
  }

  /** A case that waits for its first update. */
  private static boolean empty(Path folder) {
    return Boolean.getBoolean("update")
        && Files.isDirectory(folder)
        && FIXTURES.relativize(folder).getNameCount() == 2;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_reader_finds_what_is_expected(Path fixture) throws IOException {
    Path folder = FIXTURES.resolve(fixture);
    String found = found(fixture.getName(0).toString(), files(folder));
    if (Boolean.getBoolean("update")) {
      Files.writeString(folder.resolve(EXPECTED), found);
    }
    assertThat(found).isEqualTo(canonical(Files.readString(folder.resolve(EXPECTED))));
  }

  /** People may write what they expect in any way that the notation allows. */
  private static String canonical(String expected) {
    int problems = (expected + "\nproblems:").indexOf("\nproblems:") + 1;
    String policies = expected.substring(0, Math.min(problems, expected.length()));
    Reading reading = PolicyNotation.parse(new SourceText(EXPECTED, policies));
    assertThat(reading.problems()).isEmpty();
    return PolicyNotation.write(reading.policies())
        + expected.substring(Math.min(problems, expected.length()));
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        if (!name.equals(EXPECTED)) {
          files.put(name, new String(Files.readAllBytes(path), StandardCharsets.UTF_8));
        }
      }
    }
    return files;
  }

  private static String found(String system, Map<String, String> files) {
    Reading found = Reading.nothing();
    for (PolicyReader reader : Readers.all()) {
      if (reader.system().equals(system)) {
        found = found.and(reader.read(new MapSources(files, reader::accepts)));
      }
    }
    return PolicyNotation.write(found.policies()) + problems(found.problems());
  }

  private static String problems(List<Problem> problems) {
    return problems.isEmpty()
        ? ""
        : problems.stream()
            .map(ReaderFixturesTest::problem)
            .sorted()
            .collect(Collectors.joining("", "problems:\n", ""));
  }

  private static String problem(Problem problem) {
    String line = problem.line().map(number -> ":" + number).orElse("");
    return "  - " + problem.kind().text() + " " + problem.where() + line + "\n";
  }
}
