package io.github.corsaudit;

import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.probe.ProbeLimits;
import io.github.corsaudit.probe.TargetList;
import io.github.corsaudit.probe.TransportOptions;
import java.util.Iterator;
import java.util.List;

/**
 * A list of endpoints of any length to audit, whose results are not kept.
 *
 * @param parts the list, taken as it is needed: what one line of it says is one part
 * @param transport how requests are sent
 * @param limits how much is asked, and how fast
 * @param intended the policies that their owners want; the first whose scope fits holds
 */
public record ProbeStream(
    Iterator<TargetList> parts,
    TransportOptions transport,
    ProbeLimits limits,
    List<CorsPolicy> intended) {
  /** Makes the list unchangeable. */
  public ProbeStream {
    intended = List.copyOf(intended);
  }
}
