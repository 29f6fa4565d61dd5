package io.github.corsaudit.report;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One report that is wanted, as users write it: {@code FORMAT}, or {@code FORMAT=FILE}.
 *
 * @param format how to write it
 * @param file where to; empty for standard output or the log
 */
public record ReportOutput(ReportFormat format, Optional<Path> file) {

  /**
   * Reads what the user wrote.
   *
   * @throws IllegalArgumentException if there is no such format, or the file's name cannot be; the
   *     message is for users
   */
  public static ReportOutput parse(String text) {
    int equals = text.indexOf('=');
    String name = equals < 0 ? text : text.substring(0, equals);
    Optional<Path> file =
        equals < 0 ? Optional.empty() : Optional.of(path(text.substring(equals + 1)));
    return new ReportOutput(format(name.strip()), file);
  }

  private static ReportFormat format(String name) {
    ReportFormats formats = new ReportFormats();
    return formats
        .find(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no format '%s'; did you mean '%s'? There are %s"
                        .formatted(Printable.of(name), formats.nearest(name), names(formats))));
  }

  private static String names(ReportFormats formats) {
    return formats.all().stream().map(ReportFormat::name).collect(Collectors.joining(", "));
  }

  private static Path path(String name) {
    try {
      return Path.of(name.strip());
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(
          "'" + Printable.of(name) + "' names no file: " + e.getReason(), e);
    }
  }
}
