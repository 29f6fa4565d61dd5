package io.github.corsaudit.cli;

import io.github.corsaudit.CorsAudit;
import io.github.corsaudit.ProbeStream;
import io.github.corsaudit.check.Audit;
import io.github.corsaudit.model.Severity;
import io.github.corsaudit.report.JsonLinesStream;
import io.github.corsaudit.report.Tally;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A run that writes what it finds as it goes on, and remembers nothing but sums: for lists of any
 * length. What belongs to one target is written at once, then noted in the journal.
 */
final class StreamRun {
  private final OutputStream out;
  private final Optional<Journal> journal;
  private final StreamProgress progress;
  private final ByteArrayOutputStream buffer = new ByteArrayOutputStream();
  private final JsonLinesStream lines;
  private boolean complete = true;

  /**
   * Begins.
   *
   * @param out takes the report
   * @param journal what was done by an earlier run and is done by this one, if wanted
   * @param progress shows how far it is
   */
  StreamRun(OutputStream out, Optional<Journal> journal, StreamProgress progress) {
    this.out = out;
    this.journal = journal;
    this.progress = progress;
    Writer writer = new OutputStreamWriter(buffer, StandardCharsets.UTF_8);
    lines = new JsonLinesStream(writer, journal.map(Journal::tally).orElseGet(Tally::nothing));
  }

  /** Audits all parts that are not done yet, and returns the exit status. */
  int run(CorsAudit audit, ProbeStream request, Optional<Severity> failOn) throws IOException {
    MarkedParts parts = new MarkedParts(request.parts());
    journal.ifPresent(known -> parts.skip(known.done(), known.mark()));
    try {
      ProbeStream marked =
          new ProbeStream(parts, request.transport(), request.limits(), request.intended());
      audit.stream(marked, part -> take(part, parts.mark()), progress);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    complete &= !progress.stopWanted();
    if (!complete) {
      progress.stopped(lines.tally(), journal.isPresent());
    }
    lines.finish(complete);
    flush();
    return ExitStatus.of(lines.tally(), complete, failOn).code();
  }

  /** Nothing of a target that was cut short is noted, and nothing behind it, to be asked again. */
  private void take(Audit part, long mark) {
    complete &= part.complete();
    if (journal.isPresent() && !complete) {
      return;
    }
    try {
      Tally found = lines.add(part);
      flush();
      if (journal.isPresent()) {
        journal.get().add(mark, found);
      }
      progress.done(lines.tally());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void flush() throws IOException {
    buffer.writeTo(out);
    out.flush();
    buffer.reset();
  }
}
