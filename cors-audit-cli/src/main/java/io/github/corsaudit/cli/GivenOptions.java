package io.github.corsaudit.cli;

import io.github.corsaudit.browser.Reply;
import io.github.corsaudit.browser.Server;
import io.github.corsaudit.explain.GivenAnswers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Answers given header by header. */
final class GivenOptions implements AnswerOptions {
  private static final int OK = 200;
  private static final int NO_CONTENT = 204;

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

  @Override
  public boolean chosen() {
    return preflightGiven() || status.isPresent() || !responseHeaders.isEmpty();
  }

  @Override
  public int explain(RequestOptions asked, ExplainRun run) {
    return run.tell(asked.request(), server());
  }

  private Server server() {
    Reply preflight =
        preflightGiven()
            ? new Reply.Answered(
                preflightStatus.orElse(NO_CONTENT), RequestOptions.lines(preflightHeaders))
            : GivenAnswers.unknownPreflight();
    return GivenAnswers.of(
        preflight, new Reply.Answered(status.orElse(OK), RequestOptions.lines(responseHeaders)));
  }

  private boolean preflightGiven() {
    return preflightStatus.isPresent() || !preflightHeaders.isEmpty();
  }
}
