package io.github.corsaudit.origin;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Turns a continuation, met at a place in the text, into the goal for what comes there. */
final class Expansion {
  private static final int DEPTH = 64;

  private final Continuations continuations;
  private final Budget budget;
  private final Place place;
  private final Set<Continuation> ancestors;
  private final Deque<Continuation> open = new ArrayDeque<>();
  private final Set<Continuation> seen = new HashSet<>();
  private final List<Goal> found = new ArrayList<>();

  /** What matters of the text before a place. */
  enum Place {
    /** Nothing stands before it. */
    START,
    /** A letter, digit or underscore stands before it. */
    AFTER_WORD,
    /** Another character stands before it. */
    AFTER_OTHER
  }

  private Expansion(
      Continuations continuations, Budget budget, Place place, Set<Continuation> ancestors) {
    if (ancestors.size() > DEPTH) {
      throw new Undecided("the expression's conditions are nested too deeply to analyse");
    }
    this.continuations = continuations;
    this.budget = budget;
    this.place = place;
    this.ancestors = ancestors;
  }

  /** Returns the goal that a continuation is at a place. */
  static Goal expand(Continuations all, Budget budget, Place place, Continuation continuation) {
    return new Expansion(all, budget, place, Set.of()).run(continuation);
  }

  /** Returns the goal of a look-ahead's body, which stands for itself. */
  private Goal body(Node body) {
    Continuation continuation = continuations.of(body, continuations.anything);
    return new Expansion(continuations, budget, place, Set.of()).run(continuation);
  }

  /**
   * Returns the goal of what follows a condition. What is met again on its own way there, as in a
   * loop over nothing, adds nothing: the least solution is meant.
   */
  private Goal following(Continuation continuation) {
    if (ancestors.contains(continuation)) {
      return new Goal.Never();
    }
    Set<Continuation> path = new HashSet<>(ancestors);
    path.add(continuation);
    return new Expansion(continuations, budget, place, path).run(continuation);
  }

  private Goal run(Continuation continuation) {
    push(continuation);
    while (!open.isEmpty()) {
      budget.spend(1);
      visit(open.pop());
    }
    return Goal.some(found);
  }

  private void push(Continuation continuation) {
    if (seen.add(continuation)) {
      open.push(continuation);
    }
  }

  private void visit(Continuation now) {
    Node head = now.head;
    if (head == null) {
      found.add(now.open ? new Goal.Always() : new Goal.AtEnd());
      return;
    }
    Continuation tail = Objects.requireNonNull(now.tail);
    if (head instanceof Node.Chars chars) {
      found.add(new Goal.Step(chars.set(), tail));
    } else if (head instanceof Node.Dot) {
      found.add(new Goal.Step(AsciiSet.ALL, tail));
    } else if (head instanceof Node.Sequence sequence) {
      push(continuations.of(sequence.parts(), tail));
    } else if (head instanceof Node.Choice choice) {
      choice.options().forEach(option -> push(continuations.of(option, tail)));
    } else if (head instanceof Node.Repeat repeat) {
      repeat(repeat, now, tail);
    } else {
      condition(head, tail);
    }
  }

  private void repeat(Node.Repeat repeat, Continuation now, Continuation tail) {
    if (now.min == 0) {
      push(tail);
    }
    int max = now.max == Node.Repeat.UNBOUNDED ? now.max : now.max - 1;
    Continuation again = continuations.repeated(repeat, Math.max(0, now.min - 1), max, tail);
    push(continuations.of(repeat.body(), again));
  }

  private void condition(Node head, Continuation tail) {
    if (head instanceof Node.Start) {
      if (place == Place.START) {
        push(tail);
      }
    } else if (head instanceof Node.End) {
      require(new Goal.AtEnd(), tail);
    } else if (head instanceof Node.WordBoundary boundary) {
      boolean wordNext = (place == Place.AFTER_WORD) == boundary.negated();
      Goal word = new Goal.Step(AsciiSet.WORD, continuations.anything);
      require(wordNext ? word : Goal.not(word), tail);
    } else if (head instanceof Node.LookAhead look) {
      Goal body = body(look.body());
      require(look.negated() ? Goal.not(body) : body, tail);
    }
  }

  private void require(Goal goal, Continuation tail) {
    if (!(goal instanceof Goal.Never)) {
      found.add(Goal.all(List.of(goal, following(tail))));
    }
  }
}
