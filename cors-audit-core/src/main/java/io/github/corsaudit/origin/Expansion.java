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
    Goal known = place.expanded.get(continuation);
    if (known == null) {
      known = new Expansion(all, budget, place, Set.of()).run(continuation);
      place.expanded.put(continuation, known);
    }
    return known;
  }

  /** Returns the goal that a continuation is here for itself, whatever it was met in. */
  Goal alone(Continuation continuation) {
    return expand(continuations, budget, place, continuation);
  }

  /**
   * Returns the goal of what follows a condition. What is met again on its own way there, as in a
   * loop over nothing, adds nothing: the least solution is meant.
   */
  Goal following(Continuation continuation) {
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
    Goal goal = Goal.some(found);
    budget.spend(goal.weight());
    return goal;
  }

  private void push(Continuation continuation) {
    if (seen.add(continuation)) {
      open.push(continuation);
    }
  }

  private void visit(Continuation now) {
    Node head = now.head;
    if (now.atomic) {
      found.add(new AtomicExpansion(this, continuations, budget).run(now));
    } else if (head == null) {
      found.add(ending(now));
    } else {
      visit(now, head, Objects.requireNonNull(now.tail));
    }
  }

  private static Goal ending(Continuation now) {
    return switch (now.ending) {
      case TEXT_END -> new Goal.AtEnd();
      case ANYTHING -> new Goal.Always();
      case MARK -> new Goal.Mark();
    };
  }

  private void visit(Continuation now, Node head, Continuation tail) {
    if (head instanceof Node.Chars chars) {
      step(chars.set(), tail);
    } else if (head instanceof Node.Dot dot) {
      step(dot.set(), tail);
    } else if (head instanceof Node.Sequence sequence) {
      push(continuations.of(sequence.parts(), tail));
    } else if (head instanceof Node.Choice choice) {
      for (Node option : choice.options()) {
        push(continuations.of(option, tail));
      }
    } else if (head instanceof Node.Repeat) {
      repeat(now, tail);
    } else if (head instanceof Node.Atomic atomic) {
      push(continuations.committed(atomic.body(), tail));
    } else if (head instanceof Node.Anchor anchor) {
      push(continuations.of(anchor.meaning(), tail));
    } else {
      require(condition(head), tail);
    }
  }

  private void step(AsciiSet set, Continuation tail) {
    if (!set.isEmpty()) {
      found.add(new Goal.Step(set, tail.moved));
    }
  }

  private void repeat(Continuation now, Continuation tail) {
    if (now.fresh || now.min == 0) {
      push(tail);
    }
    if (!now.fresh) {
      push(continuations.round(now));
    }
  }

  /** Returns the goal that a node is which matches nothing but the place itself. */
  Goal condition(Node head) {
    if (head instanceof Node.Start) {
      return truth(place.before == Place.Before.NOTHING);
    }
    if (head instanceof Node.AfterBreak after) {
      return truth(place.afterBreak(after.breaks()));
    }
    if (head instanceof Node.WordBoundary boundary) {
      boolean wordNext = (place.before == Place.Before.WORD) == boundary.negated();
      Goal word = new Goal.Step(AsciiSet.WORD, continuations.anything);
      return wordNext ? word : Goal.not(word);
    }
    if (head instanceof Node.LookAhead look) {
      Goal body = alone(continuations.of(look.body(), continuations.anything));
      return look.negated() ? Goal.not(body) : body;
    }
    if (head instanceof Node.LookBehind look) {
      Goal body = place.behind(look);
      return look.negated() ? Goal.not(body) : body;
    }
    return new Goal.AtEnd();
  }

  private static Goal truth(boolean holds) {
    return holds ? new Goal.Always() : new Goal.Never();
  }

  private void require(Goal goal, Continuation tail) {
    if (goal instanceof Goal.Always) {
      push(tail);
    } else if (!(goal instanceof Goal.Never)) {
      found.add(Goal.both(goal, following(tail)));
    }
  }
}
