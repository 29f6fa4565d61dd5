package io.github.corsaudit.report;

import io.github.corsaudit.check.Audit;
import java.io.IOException;
import java.io.Writer;

/** One way to write an audit down. */
public interface ReportFormat {

  /** Returns the name by which {@code --format} calls it. */
  String name();

  /**
   * Writes the report.
   *
   * @param audit what was found
   * @param context how to write it
   * @param out where to; flushed, not closed
   * @throws IOException if it cannot be written
   */
  void write(Audit audit, ReportContext context, Writer out) throws IOException;
}
