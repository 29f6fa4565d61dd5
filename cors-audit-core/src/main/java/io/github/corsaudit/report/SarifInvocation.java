package io.github.corsaudit.report;

import io.github.corsaudit.check.Audit;
import io.github.corsaudit.model.Problem;
import java.util.List;

/** How the run went, in SARIF: a notification for each problem. */
final class SarifInvocation {
  private final JsonOut json;
  private final SarifMessages messages;
  private final SarifPlaces places;

  SarifInvocation(JsonOut json, SarifMessages messages, SarifPlaces places) {
    this.json = json;
    this.messages = messages;
    this.places = places;
  }

  /** Writes the run's only invocation. */
  void write(Audit audit) {
    json.object(
        () -> {
          json.flag("executionSuccessful", audit.complete());
          json.array(
              "toolExecutionNotifications",
              audit.problems(),
              problem -> json.object(() -> notification(problem)));
        });
  }

  private void notification(Problem problem) {
    json.object("descriptor", () -> json.text("id", problem.kind().text()));
    json.text("level", problem.kind().incomplete() ? "warning" : "note");
    messages.write("message", problem.message());
    json.array("locations", List.of(problem), at -> json.object(() -> location(at)));
  }

  private void location(Problem problem) {
    if (Totals.withTarget(problem)) {
      places.endpoint(problem.where());
    } else {
      places.file(problem.where(), problem.line());
    }
  }
}
