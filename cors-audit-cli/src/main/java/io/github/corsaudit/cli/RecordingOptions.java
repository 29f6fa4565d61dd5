package io.github.corsaudit.cli;

import io.github.corsaudit.explain.HarFile;
import io.github.corsaudit.explain.Recording;
import io.github.corsaudit.explain.Transcript;
import io.github.corsaudit.report.Printable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Answers that were recorded: by curl, or by a browser. */
final class RecordingOptions implements AnswerOptions {
  @Option(
      names = "--transcript",
      paramLabel = "FILE",
      description = "The answers are what curl -i or curl -v printed; - is standard input.")
  private Optional<String> transcript = Optional.empty();

  @Option(
      names = "--har",
      paramLabel = "FILE",
      description =
          "Request and answers stand in a HAR file, as a browser's network panel saves it.")
  private Optional<String> har = Optional.empty();

  @Option(
      names = "--entry",
      paramLabel = "N",
      description =
          "Which entry of the HAR file, from 1 (default: the one with this --url, or the"
              + " only one with an Origin header).")
  private Optional<Integer> entry = Optional.empty();

  @Override
  public boolean chosen() {
    return transcript.isPresent() || har.isPresent();
  }

  @Override
  public int explain(RequestOptions asked, ExplainRun run) throws IOException {
    if (transcript.isPresent() && har.isPresent()) {
      throw new UsageException("give --transcript or --har, not both");
    }
    try {
      Recording recording =
          transcript.isPresent()
              ? Transcript.parse(text(transcript.get(), run.terminal()))
              : HarFile.parse(text(har.orElseThrow(), run.terminal()))
                  .recording(entry, asked.url());
      return run.tell(asked.request(recording), recording.answers());
    } catch (Recording.Unusable e) {
      throw new UsageException(Printable.of(e.why()));
    }
  }

  private static String text(String file, Terminal terminal) throws IOException {
    if (file.equals("-")) {
      return new String(terminal.in().readAllBytes(), StandardCharsets.UTF_8);
    }
    try {
      byte[] bytes =
          Files.readAllBytes(terminal.workingDirectory().resolve(CommandPaths.parse(file)));
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UsageException("'%s' cannot be read".formatted(Printable.of(file)));
    }
  }
}
