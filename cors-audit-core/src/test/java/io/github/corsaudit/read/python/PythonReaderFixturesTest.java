package io.github.corsaudit.read.python;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.read.PolicyReader;
import io.github.corsaudit.read.Reading;
import io.github.corsaudit.read.notation.PolicyNotation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the Python readers find in small projects, written down beside each. */
class PythonReaderFixturesTest {
  private static final Path ROOT = Path.of("src/test/resources/readers");
  private static final String EXPECTED = "expected.yaml";

  static Stream<Path> cases() throws IOException {
    return Stream.concat(cases("starlette").stream(), cases("flask-cors").stream());
  }

  private static List<Path> cases(String system) throws IOException {
    try (Stream<Path> folders = Files.list(ROOT.resolve(system))) {
      return folders.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsWhatIsWrittenDown(Path folder) throws IOException {
    PolicyReader reader =
        folder.startsWith(ROOT.resolve("starlette")) ? new StarletteReader() : new FlaskCorsReader();
    Reading reading = reader.read(new MapSources(files(folder)));
    assertThat(reading.problems()).isEmpty();
    assertThat(PolicyNotation.write(reading.policies()))
        .isEqualTo(Files.readString(folder.resolve(EXPECTED)));
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
}
