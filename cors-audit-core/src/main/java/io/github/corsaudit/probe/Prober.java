package io.github.corsaudit.probe;

import io.github.corsaudit.origin.Question;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Asks live endpoints whom they let in. What is asked, and the result's order, depend on targets
 * and answers alone, never on time or threads.
 */
public final class Prober {
  private final Transport transport;
  private final ProbeLimits limits;
  private final Drawing drawing;
  private final Ticker ticker;

  /**
   * Takes what a prober needs.
   *
   * @param transport sends the requests; stays the caller's to close
   * @param limits how much is asked, and how fast
   */
  public Prober(Transport transport, ProbeLimits limits) {
    this(transport, limits, Question::draw, Ticker.system());
  }

  Prober(Transport transport, ProbeLimits limits, Drawing drawing, Ticker ticker) {
    this.transport = transport;
    this.limits = limits;
    this.drawing = drawing;
    this.ticker = ticker;
  }

  /**
   * Asks all targets; one listed twice is asked once.
   *
   * @param listener is told of each target when it is done
   * @param stopped tells, before each request, whether to stop; what was seen until then is
   *     returned
   */
  public ProbeResult probe(List<Target> targets, ProbeListener listener, BooleanSupplier stopped) {
    List<Target> distinct = distinct(targets);
    Pace pace = new Pace(limits.rate(), ticker);
    Crew crew = new Crew(distinct, listener, stopped);
    List<TargetReport> reports =
        crew.work(limits.concurrency(), target -> ask(target, pace, stopped));
    Set<Target> unasked = new LinkedHashSet<>(distinct);
    reports.forEach(report -> unasked.remove(report.target()));
    return new ProbeResult(reports, List.copyOf(unasked));
  }

  private TargetReport ask(Target target, Pace pace, BooleanSupplier stopped) {
    Line line = new Line(transport, pace);
    Conversation talk = new Conversation(target, line, limits.maxRequests(), stopped);
    Interview.hold(talk, new Draws(drawing, target));
    return TargetReport.of(talk);
  }

  private static List<Target> distinct(List<Target> targets) {
    Map<String, Target> byRequest = new LinkedHashMap<>();
    targets.forEach(t -> byRequest.putIfAbsent(t.method() + " " + t.text(), t));
    return List.copyOf(byRequest.values());
  }
}
