package io.github.corsaudit.probe;

import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Problem;
import java.util.Comparator;
import java.util.List;

/**
 * What came of asking several targets, sorted by URL and method.
 *
 * @param reports one a target that was asked anything
 * @param unasked the targets that nothing was asked, since the run was stopped before
 */
public record ProbeResult(List<TargetReport> reports, List<Target> unasked) {
  private static final Comparator<Target> ORDER =
      Comparator.comparing(Target::text).thenComparing(Target::method);

  /** Sorts. */
  public ProbeResult {
    reports = reports.stream().sorted(Comparator.comparing(TargetReport::target, ORDER)).toList();
    unasked = unasked.stream().sorted(ORDER).toList();
  }

  /** Returns the policies that were seen. */
  public List<CorsPolicy> policies() {
    return reports.stream().flatMap(report -> report.policy().stream()).toList();
  }

  /** Returns what could not be seen. */
  public List<Problem> problems() {
    return reports.stream().flatMap(report -> report.problems().stream()).toList();
  }

  /** Returns the number of requests sent. */
  public int requests() {
    return reports.stream().mapToInt(TargetReport::requests).sum();
  }

  /** Returns whether the run came to its end; if not, what is here is a part. */
  public boolean complete() {
    return unasked.isEmpty() && reports.stream().allMatch(TargetReport::complete);
  }
}
