package io.github.corsaudit.cli;

import io.github.corsaudit.DeclaredFiles;
import io.github.corsaudit.explain.BatchExplainer;
import io.github.corsaudit.report.Printable;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Many questions at once. */
final class BatchOptions {
  @Option(
      names = "--batch",
      paramLabel = "FILE",
      description = "Answer many questions, one JSON object a line; - is standard input.")
  private Optional<String> file = Optional.empty();

  boolean chosen() {
    return file.isPresent();
  }

  /** Answers all questions, and returns the exit status. */
  int answer(Terminal terminal) throws IOException {
    try (Reader in = questions(terminal)) {
      Writer out =
          new BufferedWriter(new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8));
      new BatchExplainer(DeclaredFiles.under(folder(terminal))).run(in, out);
      out.flush();
      return ExitStatus.CLEAN.code();
    }
  }

  /** Returns what the paths in questions are relative to. */
  private Path folder(Terminal terminal) {
    String name = file.orElseThrow();
    Path working = terminal.workingDirectory();
    Path parent =
        name.equals("-") ? working : working.resolve(CommandPaths.parse(name)).getParent();
    return parent == null ? working : parent;
  }

  private Reader questions(Terminal terminal) {
    String name = file.orElseThrow();
    if (name.equals("-")) {
      return new InputStreamReader(terminal.in(), StandardCharsets.UTF_8);
    }
    Path path = terminal.workingDirectory().resolve(CommandPaths.parse(name));
    try {
      // Unlike newBufferedReader, this one replaces bytes that are no UTF-8 instead of giving up.
      return new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UsageException(
          "the questions in '%s' cannot be read".formatted(Printable.of(name)));
    }
  }
}
