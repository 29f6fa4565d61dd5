package io.github.corsaudit;

import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.probe.ProbeLimits;
import io.github.corsaudit.probe.TargetList;
import io.github.corsaudit.probe.TransportOptions;
import io.github.corsaudit.read.SourceText;
import java.util.List;
import java.util.Optional;

/**
 * Which live endpoints to audit, and how.
 *
 * @param targets the endpoints, and the lines of the list that are none
 * @param list the list they were read from, for showing its lines
 * @param transport how requests are sent
 * @param limits how much is asked, and how fast
 * @param intended the policies that their owners want; the first whose scope fits holds
 */
public record ProbeRequest(
    TargetList targets,
    Optional<SourceText> list,
    TransportOptions transport,
    ProbeLimits limits,
    List<CorsPolicy> intended) {
  /** Makes the list unchangeable. */
  public ProbeRequest {
    intended = List.copyOf(intended);
  }

  /** Takes endpoints of whose owners' wishes nothing is known. */
  public ProbeRequest(
      TargetList targets,
      Optional<SourceText> list,
      TransportOptions transport,
      ProbeLimits limits) {
    this(targets, list, transport, limits, List.of());
  }
}
