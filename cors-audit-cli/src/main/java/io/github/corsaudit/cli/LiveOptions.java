package io.github.corsaudit.cli;

import io.github.corsaudit.LiveServer;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A real server answers. */
final class LiveOptions implements AnswerOptions {
  @Option(
      names = "--live",
      paramLabel = "URL",
      description = "Ask this server, as a browser would.")
  private Optional<String> live = Optional.empty();

  @Mixin private WireOptions wire = new WireOptions();

  @Override
  public boolean chosen() {
    return live.isPresent();
  }

  @Override
  public int explain(RequestOptions asked, ExplainRun run) {
    String url = live.orElseThrow();
    try (LiveServer server = LiveServer.open(url, wire.transport(run.terminal()))) {
      return run.tell(asked.request(url), server);
    }
  }
}
