package io.github.corsaudit.maven;

import io.github.corsaudit.AuditResult;
import io.github.corsaudit.report.ReportOutput;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * Writes one report that is wanted.
 *
 * @param wanted how to write it, and where to; without a file, to the log
 */
record Output(ReportOutput wanted) {

  /**
   * Takes {@code format} or {@code format=file}.
   *
   * @param folder what the file is relative to
   */
  static Output parse(String text, Path folder) throws MojoExecutionException {
    try {
      ReportOutput wanted = ReportOutput.parse(text.strip());
      return new Output(new ReportOutput(wanted.format(), wanted.file().map(folder::resolve)));
    } catch (IllegalArgumentException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }

  /** Writes the report to its file; returns what belongs in the log instead. */
  List<String> write(AuditResult result, String version) throws IOException {
    if (wanted.file().isPresent()) {
      write(result, version, wanted.file().get());
      return List.of();
    }
    StringWriter out = new StringWriter();
    write(result, version, out);
    return out.toString().lines().toList();
  }

  private void write(AuditResult result, String version, Path path) throws IOException {
    Path folder = path.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    try (Writer out = Files.newBufferedWriter(path)) {
      write(result, version, out);
    }
  }

  private void write(AuditResult result, String version, Writer out) throws IOException {
    wanted.format().write(result.audit(), result.context(version, false, false, false), out);
  }
}
