package io.github.corsaudit.probe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Does one piece of work after the other on several threads, and delivers the results in the order
 * of the pieces. Nobody runs far ahead of the slowest piece, so that few results wait.
 */
final class Crew<I, O> {
  private static final int PER_MEMBER = 8;
  private static final long LOOK_MILLISECONDS = 50;

  private final Iterator<I> pieces;
  private final Function<I, O> task;
  private final Consumer<O> sink;
  private final BooleanSupplier stopped;
  private final Map<Long, O> waiting = new HashMap<>();
  private Optional<RuntimeException> fault = Optional.empty();
  private long begun;
  private long delivered;
  private int ahead;
  private int members;
  private int present;
  private final List<Thread> team = new ArrayList<>();

  /**
   * Takes the work.
   *
   * @param pieces what there is to do; asked by one thread at a time
   * @param task does one
   * @param sink takes the results, one at a time
   * @param stopped whether to begin nothing more
   */
  Crew(Iterator<I> pieces, Function<I, O> task, Consumer<O> sink, BooleanSupplier stopped) {
    this.pieces = pieces;
    this.task = task;
    this.sink = sink;
    this.stopped = stopped;
  }

  /** Returns when all is done; where it is stopped, whoever is at work is interrupted. */
  void work(int most) {
    members = most;
    ahead = most * PER_MEMBER;
    join();
    await();
    fault.ifPresent(
        error -> {
          throw error;
        });
  }

  /** Each member that finds something to do calls the next one. */
  private synchronized void join() {
    if (team.size() < members) {
      Thread thread = new Thread(this::serve, "cors-audit-probe-" + team.size());
      thread.setDaemon(true);
      team.add(thread);
      present++;
      thread.start();
    }
  }

  private synchronized void await() {
    try {
      while (present > 0) {
        wait(LOOK_MILLISECONDS);
        if (stopped.getAsBoolean()) {
          team.forEach(Thread::interrupt);
        }
      }
    } catch (InterruptedException e) {
      team.forEach(Thread::interrupt);
      Thread.currentThread().interrupt();
    }
  }

  private void serve() {
    try {
      Optional<Piece<I>> piece = next();
      while (piece.isPresent()) {
        join();
        deliver(piece.get().number(), task.apply(piece.get().content()));
        piece = next();
      }
    } catch (RuntimeException e) {
      failed(e);
    } finally {
      leave();
    }
  }

  private synchronized void leave() {
    present--;
    notifyAll();
  }

  private record Piece<I>(long number, I content) {}

  private synchronized Optional<Piece<I>> next() {
    try {
      while (fault.isEmpty() && begun - delivered >= ahead && !stopped.getAsBoolean()) {
        wait(LOOK_MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
    boolean more = fault.isEmpty() && !stopped.getAsBoolean() && pieces.hasNext();
    return more ? Optional.of(new Piece<>(begun++, pieces.next())) : Optional.empty();
  }

  private synchronized void deliver(long number, O result) {
    waiting.put(number, result);
    O next = waiting.remove(delivered);
    while (next != null) {
      delivered++;
      sink.accept(next);
      next = waiting.remove(delivered);
    }
    notifyAll();
  }

  private synchronized void failed(RuntimeException error) {
    fault = Optional.of(error);
    notifyAll();
  }
}
