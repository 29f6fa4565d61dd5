package io.github.corsaudit.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.corsaudit.check.Audit;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every format's report of the sample audit, held against {@code
 * src/test/resources/reports/<name>.golden}; {@code -Dupdate=true} writes these files.
 */
class ReportGoldenTest {
  private static final Path GOLDEN = Path.of("src/test/resources/reports");

  static Stream<String> names() {
    return new ReportFormats().all().stream().map(ReportFormat::name);
  }

  @ParameterizedTest
  @MethodSource("names")
  void writesWhatStandsInTheGoldenFile(String name) throws IOException {
    Path golden = GOLDEN.resolve(name + ".golden");
    String report = write(name);
    if (Boolean.getBoolean("update")) {
      Files.writeString(golden, report);
    }
    assertThat(report).isEqualTo(Files.readString(golden));
  }

  @ParameterizedTest
  @MethodSource("names")
  void writesTheSameBytesTwice(String name) throws IOException {
    assertThat(write(name)).isEqualTo(write(name));
  }

  @ParameterizedTest
  @MethodSource("names")
  void letsNothingFromOutsideSteerTheReader(String name) throws IOException {
    assertThat(write(name))
        .doesNotContainPattern("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\u202a-\u202e]");
  }

  @ParameterizedTest
  @MethodSource("names")
  void leavesTheWriterOpen(String name) throws IOException {
    OpenWriter out = new OpenWriter();
    format(name).write(SampleAudit.audit(), SampleAudit.context(false, false), out);
    assertThat(out.closed).isFalse();
  }

  private static String write(String name) throws IOException {
    Writer out = new StringWriter();
    Audit audit = SampleAudit.audit();
    format(name).write(audit, SampleAudit.context(false, false), out);
    return out.toString();
  }

  private static ReportFormat format(String name) {
    return new ReportFormats().find(name).orElseThrow();
  }

  private static final class OpenWriter extends StringWriter {
    private boolean closed;

    @Override
    public void close() {
      closed = true;
    }
  }
}
