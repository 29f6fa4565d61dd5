package io.github.corsaudit.probe;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** Deals with targets on several threads, each taking the next one. */
final class Crew {
  private final Iterator<Target> waiting;
  private final ProbeListener listener;
  private final BooleanSupplier stopped;
  private final List<TargetReport> reports = new ArrayList<>();
  private Optional<RuntimeException> fault = Optional.empty();

  Crew(List<Target> targets, ProbeListener listener, BooleanSupplier stopped) {
    waiting = targets.iterator();
    this.listener = listener;
    this.stopped = stopped;
  }

  /** Returns when all is done, or stopped, or the calling thread is interrupted. */
  List<TargetReport> work(int members, Function<Target, TargetReport> task) {
    CountDownLatch done = new CountDownLatch(members);
    for (int i = 0; i < members; i++) {
      Thread member = new Thread(() -> serve(task, done), "cors-audit-probe-" + i);
      member.setDaemon(true);
      member.start();
    }
    try {
      done.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return outcome();
  }

  private void serve(Function<Target, TargetReport> task, CountDownLatch done) {
    try {
      Optional<Target> target = next();
      while (target.isPresent()) {
        finished(task.apply(target.get()));
        target = next();
      }
    } catch (RuntimeException e) {
      failed(e);
    } finally {
      done.countDown();
    }
  }

  private synchronized Optional<Target> next() {
    boolean more = fault.isEmpty() && !stopped.getAsBoolean() && waiting.hasNext();
    return more ? Optional.of(waiting.next()) : Optional.empty();
  }

  private synchronized void finished(TargetReport report) {
    reports.add(report);
    listener.finished(report);
  }

  private synchronized void failed(RuntimeException error) {
    fault = Optional.of(error);
  }

  private synchronized List<TargetReport> outcome() {
    fault.ifPresent(
        error -> {
          throw error;
        });
    return List.copyOf(reports);
  }
}
