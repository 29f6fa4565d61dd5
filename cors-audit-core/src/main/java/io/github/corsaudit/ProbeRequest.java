package io.github.corsaudit;

import io.github.corsaudit.probe.ProbeLimits;
import io.github.corsaudit.probe.TargetList;
import io.github.corsaudit.probe.TransportOptions;
import io.github.corsaudit.read.SourceText;
import java.util.Optional;

/**
 * Which live endpoints to audit, and how.
 *
 * @param targets the endpoints, and the lines of the list that are none
 * @param list the list they were read from, for showing its lines
 * @param transport how requests are sent
 * @param limits how much is asked, and how fast
 */
public record ProbeRequest(
    TargetList targets,
    Optional<SourceText> list,
    TransportOptions transport,
    ProbeLimits limits) {}
