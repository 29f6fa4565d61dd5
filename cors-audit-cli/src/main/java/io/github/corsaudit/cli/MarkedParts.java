package io.github.corsaudit.cli;

import io.github.corsaudit.probe.Target;
import io.github.corsaudit.probe.TargetList;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The parts of a list, each with a number that stands for it and all before it. */
final class MarkedParts implements Iterator<TargetList> {
  private final Iterator<TargetList> parts;
  private final Queue<Long> marks = new ConcurrentLinkedQueue<>();
  private long mark = 0xcbf29ce484222325L;

  MarkedParts(Iterator<TargetList> parts) {
    this.parts = parts;
  }

  /**
   * Passes over parts that are done.
   *
   * @param count how many
   * @param expected the mark of the last one
   */
  void skip(int count, long expected) {
    long last = expected;
    for (int i = 0; i < count; i++) {
      if (!parts.hasNext()) {
        last = ~mark;
        break;
      }
      next();
      last = mark();
    }
    if (last != expected) {
      throw new UsageException(
          "the list is not the one that --resume was begun with; use another file for this one");
    }
  }

  /** Returns the mark of the next part in order; called once for each part taken. */
  long mark() {
    return marks.remove();
  }

  @Override
  public boolean hasNext() {
    return parts.hasNext();
  }

  @Override
  public TargetList next() {
    TargetList part = parts.next();
    part.targets().forEach(this::mix);
    part.problems().forEach(problem -> mix(problem.where() + problem.line()));
    marks.add(mark);
    return part;
  }

  private void mix(Target target) {
    mix(target.method() + " " + target.text());
  }

  private void mix(String text) {
    for (int i = 0; i < text.length(); i++) {
      mark = (mark ^ text.charAt(i)) * 0x100000001b3L;
    }
  }
}
