package io.github.corsaudit.cli;

import io.github.corsaudit.LiveServer;
import io.github.corsaudit.browser.Browser;
import io.github.corsaudit.browser.CredentialsMode;
import io.github.corsaudit.browser.FetchRequest;
import io.github.corsaudit.browser.Outcome;
import io.github.corsaudit.browser.Reply;
import io.github.corsaudit.browser.Server;
import io.github.corsaudit.browser.Verdict;
import io.github.corsaudit.explain.BatchExplainer;
import io.github.corsaudit.explain.ExplanationFormat;
import io.github.corsaudit.explain.GivenAnswers;
import io.github.corsaudit.explain.HeaderArgument;
import io.github.corsaudit.model.Header;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code explain}: says what a browser does with one request, and why. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Say what a browser does with one cross-origin request, step by step, and why.",
      "For answers that you give, or for those of a live server."
    },
    optionListHeading = "%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  cors-audit explain --origin https://app.example.com --url https://api.example.com/me \\",
      "      --credentials include --response-header 'Access-Control-Allow-Origin: *'",
      "  cors-audit explain --origin https://app.example.com --url https://api.example.com/me \\",
      "      -X PUT --request-header 'X-Test: 1' --preflight-status 204 \\",
      "      --preflight-header 'Access-Control-Allow-Origin: https://app.example.com'",
      "  cors-audit explain --origin https://app.example.com --live https://api.example.com/me",
      "  cors-audit explain --batch questions.jsonl       many questions, one a line",
      "",
      "Exit status: 0 allowed (or batch done), 1 blocked, 2 wrong usage, 3 the live server gave no answer."
    })
final class ExplainCommand implements Callable<Integer> {
  private static final int OK = 200;

  private final Terminal terminal;

  @Option(
      names = "--origin",
      paramLabel = "ORIGIN",
      description =
          "Where the page comes from, as https://app.example.com; null for a sandboxed page.")
  private Optional<String> origin = Optional.empty();

  @Option(names = "--url", paramLabel = "URL", description = "What the page asks for.")
  private Optional<String> url = Optional.empty();

  @Option(
      names = {"-X", "--request"},
      paramLabel = "METHOD",
      defaultValue = "GET",
      description = "The method (default: GET).")
  private String method = "GET";

  @Option(
      names = "--request-header",
      paramLabel = "'NAME: VALUE'",
      description = "A header that the script sets. Repeatable.")
  private List<String> requestHeaders = new ArrayList<>();

  @Option(
      names = "--credentials",
      paramLabel = "MODE",
      defaultValue = "same-origin",
      description = "The credentials mode: omit, same-origin (default) or include.")
  private String credentials = "same-origin";

  @Option(names = "--body", description = "A body goes along.")
  private boolean body;

  @Option(
      names = "--preflight-status",
      paramLabel = "CODE",
      description = "The preflight's status (default: 204 with headers given, else 404).")
  private Optional<Integer> preflightStatus = Optional.empty();

  @Option(
      names = "--preflight-header",
      paramLabel = "'NAME: VALUE'",
      description = "A header line of the answer to the preflight. Repeatable.")
  private List<String> preflightHeaders = new ArrayList<>();

  @Option(
      names = "--status",
      paramLabel = "CODE",
      description = "The response's status (default: 200).")
  private Optional<Integer> status = Optional.empty();

  @Option(
      names = "--response-header",
      paramLabel = "'NAME: VALUE'",
      description = "A header line of the response. Repeatable.")
  private List<String> responseHeaders = new ArrayList<>();

  @Option(
      names = "--live",
      paramLabel = "URL",
      description = "Ask this server, as a browser would.")
  private Optional<String> live = Optional.empty();

  @Option(
      names = "--batch",
      paramLabel = "FILE",
      description = "Answer many questions, one JSON object a line; - is standard input.")
  private Optional<String> batch = Optional.empty();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text (default) or json.")
  private String format = "text";

  @Mixin private WireOptions wire = new WireOptions();

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    return batch.isPresent() ? batch(batch.get()) : one();
  }

  private int batch(String file) throws IOException {
    try (Reader in = questions(file)) {
      Writer out =
          new BufferedWriter(new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8));
      new BatchExplainer().run(in, out);
      out.flush();
      return ExitStatus.CLEAN.code();
    }
  }

  private Reader questions(String file) {
    if (file.equals("-")) {
      return new InputStreamReader(terminal.in(), StandardCharsets.UTF_8);
    }
    Path path = terminal.workingDirectory().resolve(CommandPaths.parse(file));
    try {
      // Unlike newBufferedReader, this one replaces bytes that are no UTF-8 instead of giving up.
      return new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UsageException(
          "the questions in '%s' cannot be read".formatted(Printable.of(file)));
    }
  }

  private int one() {
    ExplanationFormat rendering =
        ExplanationFormat.of(format)
            .orElseThrow(
                () ->
                    new UsageException(
                        "explain writes text or json, not '" + Printable.of(format) + "'"));
    FetchRequest request = request();
    if (live.isEmpty()) {
      return verdict(request, given(), rendering);
    }
    try (LiveServer server = LiveServer.open(live.get(), wire.transport())) {
      return verdict(request, server, rendering);
    }
  }

  private int verdict(FetchRequest request, Server server, ExplanationFormat rendering) {
    Unanswered watched = new Unanswered(server);
    Verdict verdict = new Browser().judge(request, watched);
    if (watched.why().isPresent()) {
      terminal.err().println("cors-audit: no answer: " + Printable.of(watched.why().get()));
      return ExitStatus.INCOMPLETE.code();
    }
    terminal.out().println(rendering.render(request, verdict).stripTrailing());
    return (verdict.outcome() == Outcome.ALLOWED ? ExitStatus.CLEAN : ExitStatus.FOUND).code();
  }

  private FetchRequest request() {
    String target =
        live.or(() -> url)
            .orElseThrow(
                () -> new UsageException("say what the page asks for: --url or --live URL"));
    String page =
        origin.orElseThrow(
            () -> new UsageException("say where the page comes from: --origin ORIGIN"));
    return FetchRequest.get(page, target)
        .withMethod(method)
        .withHeaders(lines(requestHeaders))
        .withBody(body)
        .withCredentials(
            CredentialsMode.of(credentials)
                .orElseThrow(
                    () -> new UsageException("--credentials takes omit, same-origin or include")));
  }

  private Server given() {
    boolean preflightGiven = preflightStatus.isPresent() || !preflightHeaders.isEmpty();
    Reply preflight =
        preflightGiven
            ? new Reply.Answered(preflightStatus.orElse(204), lines(preflightHeaders))
            : GivenAnswers.unknownPreflight();
    return GivenAnswers.of(
        preflight, new Reply.Answered(status.orElse(OK), lines(responseHeaders)));
  }

  private static List<Header> lines(List<String> arguments) {
    return arguments.stream()
        .map(
            argument ->
                HeaderArgument.parse(argument)
                    .orElseThrow(() -> new UsageException("a header is given as 'Name: value'")))
        .toList();
  }
}
