package io.github.corsaudit.cli;

import io.github.corsaudit.DeclaredFiles;
import io.github.corsaudit.browser.FetchRequest;
import io.github.corsaudit.browser.Outcome;
import io.github.corsaudit.browser.Verdict;
import io.github.corsaudit.explain.DeclaredRequest;
import io.github.corsaudit.explain.DeclaredServers;
import io.github.corsaudit.explain.Forecast;
import io.github.corsaudit.report.Printable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** A server answers as its files declare. */
final class ConfigOptions implements AnswerOptions {
  @Option(
      names = "--config",
      paramLabel = "PATH",
      description = "Let the policy answer that the files under this path declare.")
  private Optional<String> path = Optional.empty();

  @Option(
      names = "--system",
      paramLabel = "NAME",
      description = "With --config: whose policy, where the files hold several (nginx, ...).")
  private Optional<String> system = Optional.empty();

  @Option(
      names = "--system-version",
      paramLabel = "VERSION",
      description = "With --config: the system's version (default: what the files pin, else now).")
  private Optional<String> version = Optional.empty();

  @Option(
      names = "--env",
      paramLabel = "NAME=VALUE",
      description = "With --config: a variable that is set; all others are not. Repeatable.")
  private List<String> environment = new ArrayList<>();

  @Override
  public boolean chosen() {
    return path.isPresent();
  }

  @Override
  public int explain(RequestOptions asked, ExplainRun run) {
    FetchRequest request = asked.request();
    DeclaredRequest declared =
        DeclaredRequest.of(Optional.of(request.origin()), request, Optional.empty())
            .orElseThrow(() -> new UsageException("--url takes an http or https address"));
    Forecast forecast = forecast(run, declared);
    run.terminal().out().println(forecast.render(run.format()).stripTrailing());
    return status(forecast).code();
  }

  private Forecast forecast(ExplainRun run, DeclaredRequest request) {
    DeclaredServers.Configuration configuration =
        new DeclaredServers.Configuration(path.orElseThrow(), system, version, variables());
    try {
      return Forecast.of(
          DeclaredFiles.under(run.terminal().workingDirectory()).find(configuration), request);
    } catch (DeclaredServers.NoServer e) {
      throw new UsageException(Printable.of(e.reason()));
    }
  }

  private Map<String, String> variables() {
    Map<String, String> variables = new LinkedHashMap<>();
    for (String variable : environment) {
      int equals = variable.indexOf('=');
      if (equals < 1) {
        throw new UsageException("a variable is given as NAME=VALUE");
      }
      variables.put(variable.substring(0, equals), variable.substring(equals + 1));
    }
    return variables;
  }

  private static ExitStatus status(Forecast forecast) {
    Optional<Verdict> verdict = forecast.verdict();
    if (verdict.isEmpty()) {
      return ExitStatus.INCOMPLETE;
    }
    return verdict.get().outcome() == Outcome.ALLOWED ? ExitStatus.CLEAN : ExitStatus.FOUND;
  }
}
