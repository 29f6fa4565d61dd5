package io.github.corsaudit.cli;

import io.github.corsaudit.explain.ExplanationFormat;
import io.github.corsaudit.report.Printable;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code explain}: says what a browser does with one request, and why. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Say what a browser does with one cross-origin request, step by step, and why.",
      "The answers are given by you, or by a declared policy, a live server, or a record (curl, HAR)."
    },
    optionListHeading = "%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  cors-audit explain --origin https://app.example.com --url https://api.example.com/me \\",
      "      --credentials include --response-header 'Access-Control-Allow-Origin: *'",
      "  cors-audit explain --origin https://app.example.com --url https://api.example.com/me \\",
      "      -X PUT --request-header 'X-Test: 1' --preflight-status 204 \\",
      "      --preflight-header 'Access-Control-Allow-Origin: https://app.example.com'",
      "  cors-audit explain --origin https://app.example.com --url https://api.example.com/me \\",
      "      --config app.py --env CORS_ORIGINS=https://app.example.com",
      "  cors-audit explain --origin https://app.example.com --live https://api.example.com/me",
      "  curl -si -H 'Origin: https://app.example.com' https://api.example.com/me |",
      "      cors-audit explain --transcript - --origin https://app.example.com --url https://api.example.com/me",
      "  cors-audit explain --har network.har --entry 3    a request that a browser recorded",
      "  cors-audit explain --batch questions.jsonl       many questions, one a line",
      "  cors-audit explain --origins '^https://.*example\\.com$' --dialect python",
      "",
      "Exit status: 0 allowed (or batch done), 1 blocked, 2 wrong usage, 3 not known, or no answer.",
      "With --origins: 0 nothing but what was meant, 1 more than that, 3 it cannot be decided."
    })
final class ExplainCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private RequestOptions asked = new RequestOptions();
  @Mixin private GivenOptions given = new GivenOptions();
  @Mixin private ConfigOptions config = new ConfigOptions();
  @Mixin private LiveOptions live = new LiveOptions();
  @Mixin private RecordingOptions recording = new RecordingOptions();
  @Mixin private BatchOptions batch = new BatchOptions();
  @Mixin private PatternOptions pattern = new PatternOptions();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text (default), markdown or json.")
  private String format = "text";

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (pattern.chosen()) {
      return pattern.answer(terminal, format());
    }
    return batch.chosen()
        ? batch.answer(terminal)
        : answers().explain(asked, new ExplainRun(terminal, format()));
  }

  /** Returns the one way of answering that was chosen; a new way is one more element here. */
  private AnswerOptions answers() {
    List<AnswerOptions> chosen =
        Stream.<AnswerOptions>of(given, config, live, recording)
            .filter(AnswerOptions::chosen)
            .toList();
    if (chosen.size() > 1) {
      throw new UsageException(
          "answers come from one place: --response-header, --config, --live, --transcript or --har");
    }
    return chosen.isEmpty() ? given : chosen.get(0);
  }

  private ExplanationFormat format() {
    return ExplanationFormat.of(format)
        .orElseThrow(
            () ->
                new UsageException(
                    "explain writes text, markdown or json, not '" + Printable.of(format) + "'"));
  }
}
