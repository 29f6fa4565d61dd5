package io.github.corsaudit.probe;

import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What came of asking one target.
 *
 * @param target the target
 * @param policy what was seen; empty where nothing was answered
 * @param problems why something could not be seen
 * @param requests the number of requests sent
 * @param complete whether all was asked before the run was stopped
 */
public record TargetReport(
    Target target,
    Optional<CorsPolicy> policy,
    List<Problem> problems,
    int requests,
    boolean complete) {
  /** Makes the list unchangeable. */
  public TargetReport {
    problems = List.copyOf(problems);
  }

  static TargetReport of(Conversation talk) {
    List<Problem> problems = new ArrayList<>();
    talk.problem().or(() -> Oddities.of(talk.target(), talk.sightings())).ifPresent(problems::add);
    return new TargetReport(
        talk.listed(), ObservedPolicy.of(talk), problems, talk.requests(), !talk.cut());
  }
}
