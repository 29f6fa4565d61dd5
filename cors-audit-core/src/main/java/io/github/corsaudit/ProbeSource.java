package io.github.corsaudit;

import io.github.corsaudit.check.Audit;
import io.github.corsaudit.model.Problem;
import io.github.corsaudit.probe.HttpTransport;
import io.github.corsaudit.probe.ProbeResult;
import io.github.corsaudit.probe.Prober;
import io.github.corsaudit.probe.Target;
import io.github.corsaudit.probe.TargetList;
import io.github.corsaudit.probe.TargetReport;
import io.github.corsaudit.probe.Transport;
import io.github.corsaudit.read.Reading;
import io.github.corsaudit.read.SourceText;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/** Asks live endpoints. */
final class ProbeSource {
  private final Progress progress;
  private final Function<Gathered, Audit> audit;

  /**
   * Takes who listens.
   *
   * @param audit tells what of an endpoint's answers is to be reported
   */
  ProbeSource(Progress progress, Function<Gathered, Audit> audit) {
    this.progress = progress;
    this.audit = audit;
  }

  Gathered gather(ProbeRequest request) {
    Intentions intentions = new Intentions(request.intended());
    TargetList targets = intentions.known(request.targets());
    int all = targets.targets().size();
    AtomicInteger done = new AtomicInteger();
    try (Transport transport = HttpTransport.open(request.transport())) {
      ProbeResult result =
          new Prober(transport, request.limits())
              .probe(
                  targets.targets(),
                  report ->
                      progress.target(
                          done.incrementAndGet(),
                          all,
                          report.requests(),
                          () -> findings(report, intentions)),
                  progress::stopWanted);
      return gathered(targets.problems(), request.list().stream().toList(), result, intentions);
    }
  }

  /** Asks part by part; what comes of one is turned into an audit by the thread that asked. */
  void stream(ProbeStream request, Consumer<Audit> sink) {
    Intentions intentions = new Intentions(request.intended());
    try (Transport transport = HttpTransport.open(request.transport())) {
      Prober prober = new Prober(transport, request.limits());
      Function<Target, TargetReport> interviewer = prober.interviewer(progress::stopWanted);
      prober.run(
          request.parts(),
          part -> audit.apply(asked(intentions.known(part), interviewer, intentions)),
          sink,
          progress::stopWanted);
    }
  }

  private static Reading seen(ProbeResult result, Intentions intentions) {
    return new Reading(
        result.policies().stream().map(intentions::judged).toList(), result.problems());
  }

  private static Gathered asked(
      TargetList part, Function<Target, TargetReport> interviewer, Intentions intentions) {
    List<TargetReport> reports = part.targets().stream().map(interviewer).toList();
    return gathered(part.problems(), List.of(), new ProbeResult(reports, List.of()), intentions);
  }

  private int findings(TargetReport report, Intentions intentions) {
    ProbeResult result = new ProbeResult(List.of(report), List.of());
    return audit.apply(gathered(List.of(), List.of(), result, intentions)).findings().size();
  }

  private static Gathered gathered(
      List<Problem> listed, List<SourceText> texts, ProbeResult result, Intentions intentions) {
    Audit.Counts counts = new Audit.Counts(0, 0, 0, 0, result.reports().size(), result.requests());
    return new Gathered(
        new Reading(List.of(), listed).and(seen(result, intentions)),
        texts,
        counts,
        result.complete());
  }
}
