package io.github.corsaudit.probe;

import io.github.corsaudit.origin.Question;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

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
   * @param listener is told of each target when it is done, in the order of the list
   * @param stopped tells, before each request, whether to stop; what was seen until then is
   *     returned
   */
  public ProbeResult probe(List<Target> targets, ProbeListener listener, BooleanSupplier stopped) {
    List<Target> distinct = distinct(targets);
    List<TargetReport> reports = new ArrayList<>();
    run(
        distinct.iterator(),
        interviewer(stopped),
        report -> {
          reports.add(report);
          listener.finished(report);
        },
        stopped);
    Set<Target> unasked = new LinkedHashSet<>(distinct);
    reports.forEach(report -> unasked.remove(report.target()));
    return new ProbeResult(reports, List.copyOf(unasked));
  }

  /** Returns what asks one target at a time, at a pace that all its users share. */
  public Function<Target, TargetReport> interviewer(BooleanSupplier stopped) {
    Line line = new Line(transport, new Pace(limits.rate(), ticker));
    return target -> ask(target, line, stopped);
  }

  /**
   * Works through a list of any length on as many threads as the limits say; few results are held
   * at a time.
   *
   * @param entries the list
   * @param task what to do with each entry
   * @param sink takes what came of it, one at a time, in the order of the list
   * @param stopped whether to begin nothing more, and to interrupt what is under way
   */
  public <I, O> void run(
      Iterator<I> entries, Function<I, O> task, Consumer<O> sink, BooleanSupplier stopped) {
    new Crew<>(entries, task, sink, stopped).work(limits.concurrency());
  }

  private TargetReport ask(Target target, Line line, BooleanSupplier stopped) {
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
