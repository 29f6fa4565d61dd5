package io.github.corsaudit.maven;

import io.github.corsaudit.AuditResult;
import io.github.corsaudit.report.ReportFormat;
import io.github.corsaudit.report.ReportFormats;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * One report that is wanted.
 *
 * @param format how to write it
 * @param file where to; empty for the log
 */
record Output(ReportFormat format, Optional<Path> file) {

  /**
   * Takes {@code format} or {@code format=file}.
   *
   * @param folder what the file is relative to
   */
  static Output parse(String text, Path folder) throws MojoExecutionException {
    List<String> parts = List.of(text.strip().split("=", 2));
    ReportFormats formats = new ReportFormats();
    Optional<ReportFormat> format = formats.find(parts.get(0));
    if (format.isEmpty()) {
      throw new MojoExecutionException(
          "there is no format '%s'; did you mean '%s'?"
              .formatted(parts.get(0), formats.nearest(parts.get(0))));
    }
    try {
      return new Output(format.get(), parts.stream().skip(1).map(folder::resolve).findFirst());
    } catch (InvalidPathException e) {
      throw new MojoExecutionException("'" + text + "' names no file: " + e.getReason(), e);
    }
  }

  /** Writes the report to its file; returns what belongs in the log instead. */
  List<String> write(AuditResult result, String version) throws IOException {
    if (file.isPresent()) {
      write(result, version, file.get());
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
    format.write(result.audit(), result.context(version, false, false, false), out);
  }
}
