package io.github.corsaudit;

import io.github.corsaudit.check.Audit;
import io.github.corsaudit.probe.HttpTransport;
import io.github.corsaudit.probe.ProbeResult;
import io.github.corsaudit.probe.Prober;
import io.github.corsaudit.probe.Transport;
import io.github.corsaudit.read.Reading;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks live endpoints. */
final class ProbeSource {
  private final Progress progress;

  ProbeSource(Progress progress) {
    this.progress = progress;
  }

  Gathered gather(ProbeRequest request) {
    int all = request.targets().targets().size();
    AtomicInteger done = new AtomicInteger();
    try (Transport transport = HttpTransport.open(request.transport())) {
      ProbeResult result =
          new Prober(transport, request.limits())
              .probe(
                  request.targets().targets(),
                  report -> progress.target(done.incrementAndGet(), all, report.target().text()),
                  progress::stopWanted);
      return gathered(request, result);
    }
  }

  private static Gathered gathered(ProbeRequest request, ProbeResult result) {
    Reading listed = new Reading(java.util.List.of(), request.targets().problems());
    Audit.Counts counts = new Audit.Counts(0, 0, 0, 0, result.reports().size(), result.requests());
    return new Gathered(
        listed.and(new Reading(result.policies(), result.problems())),
        request.list().stream().toList(),
        counts,
        result.complete());
  }
}
