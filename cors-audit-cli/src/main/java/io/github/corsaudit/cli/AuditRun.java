package io.github.corsaudit.cli;

import io.github.corsaudit.AuditRequest;
import io.github.corsaudit.AuditResult;
import io.github.corsaudit.CorsAudit;
import io.github.corsaudit.report.ReportFormat;
import io.github.corsaudit.report.ReportOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One audit from the options to the exit status: what check, probe and demo share. */
final class AuditRun {
  private final Terminal terminal;
  private final SharedOptions options;

  AuditRun(Terminal terminal, SharedOptions options) {
    this.terminal = terminal;
    this.options = options;
  }

  /** Runs an audit, writes its reports, and returns the exit status. */
  int run(AuditRequest request) throws IOException {
    return run(request, List.of());
  }

  /** Runs an audit as {@link #run(AuditRequest)} does, with more reports than the options name. */
  int run(AuditRequest request, List<ReportOutput> more) throws IOException {
    List<ReportOutput> outputs = new ArrayList<>(options.outputs());
    outputs.addAll(more);
    for (ReportOutput output : outputs) {
      output
          .file()
          .ifPresent(file -> ReportFile.check(file, terminal.workingDirectory().resolve(file)));
    }
    var failOn = options.failOn();
    var color = options.color(terminal);
    CorsAudit audit = CorsAudit.with(options.ruleSelection(terminal.workingDirectory()));
    try (Interruption interruption = Interruption.watched()) {
      TerminalProgress progress = new TerminalProgress(terminal, options, interruption);
      AuditResult result = audit.run(request, progress);
      progress.end();
      for (ReportOutput output : outputs) {
        write(result, output, color);
      }
      terminal.out().flush();
      return ExitStatus.of(result.audit(), failOn, options.requirePolicy()).code();
    }
  }

  private void write(AuditResult result, ReportOutput output, boolean color) throws IOException {
    Optional<Path> file = output.file();
    if (file.isEmpty()) {
      report(
          result,
          output.format(),
          color,
          new OutputStreamWriter(new StandardOutput(terminal.out()), StandardCharsets.UTF_8));
      return;
    }
    Path path = terminal.workingDirectory().resolve(file.get());
    try (BufferedWriter writer = Files.newBufferedWriter(path)) {
      report(result, output.format(), false, writer);
    } catch (IOException e) {
      throw new IOException(file.get() + ": " + FileTrouble.of(path, e), e);
    }
  }

  private void report(AuditResult result, ReportFormat format, boolean color, Writer out)
      throws IOException {
    format.write(
        result.audit(),
        result.context(Version.text(), color, options.verbose(), options.quiet()),
        out);
    out.flush();
  }
}
