package io.github.corsaudit.cli;

import io.github.corsaudit.report.Printable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that a report is to go to. */
final class ReportFile {
  private ReportFile() {}

  /**
   * Checks, before anything is audited, that a report can be written; the file is made, or left as
   * it is.
   *
   * @param name as the user wrote it
   * @throws UsageException if nothing can be written there
   */
  static void check(Path name, Path path) {
    try {
      Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND).close();
    } catch (IOException e) {
      throw unwritable(name, path, e);
    }
  }

  static UsageException unwritable(Path name, Path path, IOException error) {
    return new UsageException(
        "the report cannot be written to %s: %s"
            .formatted(Printable.of(name.toString()), FileTrouble.of(path, error)));
  }
}
