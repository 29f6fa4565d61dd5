package io.github.corsaudit.origin;

import java.util.List;
import java.util.Objects;

/**
 * Expands what is left of an atomic group. The group takes its first way to match and no other, so
 * a way is open only where no earlier one would reach the group's end.
 */
final class AtomicExpansion {
  private static final int DEPTH = 100;
  private static final int OPTIONS = 100;

  private final Expansion outer;
  private final Continuations continuations;
  private final Budget budget;
  private int depth;

  /** Takes the expansion that met the group. */
  AtomicExpansion(Expansion outer, Continuations continuations, Budget budget) {
    this.outer = outer;
    this.continuations = continuations;
    this.budget = budget;
  }

  /** Returns the goal that a continuation inside of an atomic group is. */
  Goal run(Continuation now) {
    if (!now.atomic) {
      return outer.following(now);
    }
    budget.spend(1);
    if (++depth > DEPTH) {
      throw new Undecided("an atomic group that is nested so deeply cannot be analysed");
    }
    Goal goal = run(now, Objects.requireNonNull(now.head), Objects.requireNonNull(now.tail));
    depth--;
    return goal;
  }

  private Goal run(Continuation now, Node head, Continuation tail) {
    if (head == Continuations.COMMIT) {
      return run(tail);
    }
    if (head instanceof Node.Chars chars) {
      return step(chars.set(), tail);
    }
    if (head instanceof Node.Dot dot) {
      return step(dot.set(), tail);
    }
    if (head instanceof Node.Sequence sequence) {
      return run(continuations.of(sequence.parts(), tail));
    }
    if (head instanceof Node.Choice choice) {
      return first(choice.options().stream().map(o -> continuations.of(o, tail)).toList());
    }
    if (head instanceof Node.Repeat repeat) {
      return repeat(repeat, now, tail);
    }
    if (head instanceof Node.Atomic atomic) {
      return run(continuations.committed(atomic.body(), tail));
    }
    if (head instanceof Node.Anchor anchor) {
      return run(continuations.of(anchor.meaning(), tail));
    }
    Goal condition = outer.condition(head);
    return condition instanceof Goal.Never ? condition : Goal.both(condition, run(tail));
  }

  private static Goal step(AsciiSet set, Continuation tail) {
    return set.isEmpty() ? new Goal.Never() : new Goal.Step(set, tail.moved);
  }

  private Goal repeat(Node.Repeat repeat, Continuation now, Continuation tail) {
    if (now.fresh) {
      return run(tail);
    }
    Continuation more = continuations.round(now);
    if (now.min > 0) {
      return run(more);
    }
    return first(repeat.lazy() ? List.of(tail, more) : List.of(more, tail));
  }

  /** Returns the goal of the first way that reaches the end of the group. */
  private Goal first(List<Continuation> ways) {
    if (ways.size() > OPTIONS) {
      throw new Undecided("an atomic group with so many alternatives cannot be analysed");
    }
    Goal goal = new Goal.Never();
    for (int i = ways.size() - 1; i >= 0; i--) {
      Goal way = run(ways.get(i));
      Goal reaches = outer.alone(continuations.rest(ways.get(i)));
      goal = Goal.either(way, Goal.both(Goal.not(reaches), goal));
    }
    return goal;
  }
}
