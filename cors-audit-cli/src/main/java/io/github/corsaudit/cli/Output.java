package io.github.corsaudit.cli;

import io.github.corsaudit.report.ReportFormat;
import io.github.corsaudit.report.ReportFormats;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One report that is wanted: {@code FORMAT} to standard output, or {@code FORMAT=FILE}.
 *
 * @param format how to write it
 * @param file where to; empty for standard output
 */
record Output(ReportFormat format, Optional<Path> file) {

  /** Reads an option's value; refuses a format that does not exist, naming those that do. */
  static Output parse(String value) {
    int equals = value.indexOf('=');
    String name = equals < 0 ? value : value.substring(0, equals);
    Optional<Path> file =
        equals < 0 ? Optional.empty() : Optional.of(Path.of(value.substring(equals + 1)));
    ReportFormats formats = new ReportFormats();
    ReportFormat format =
        formats
            .find(name)
            .orElseThrow(
                () ->
                    new UsageException(
                        "there is no format '%s'; did you mean '%s'? There are %s"
                            .formatted(name, formats.nearest(name), names(formats))));
    return new Output(format, file);
  }

  private static String names(ReportFormats formats) {
    return formats.all().stream().map(ReportFormat::name).collect(Collectors.joining(", "));
  }
}
