package io.github.corsaudit.origin;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * What the rest of a text must be for an expression to match: the state of an alternating
 * automaton. Look-ahead needs the conjunctions and the negation; without it a goal is a set of
 * steps, as in the usual subset construction.
 */
sealed interface Goal {

  /** No rest matches. */
  record Never() implements Goal {}

  /** Every rest matches. */
  record Always() implements Goal {}

  /** Only the empty rest matches. */
  record AtEnd() implements Goal {}

  /** A character of a set comes next, and then the continuation. */
  record Step(AsciiSet set, Continuation next) implements Goal {}

  /** One of these is reached. */
  record Some(Set<Goal> goals) implements Goal {}

  /** All of these are reached. */
  record All(Set<Goal> goals) implements Goal {}

  /** This is not reached. */
  record Not(Goal goal) implements Goal {}

  /** Returns the disjunction, simplified. */
  static Goal some(Collection<Goal> goals) {
    Set<Goal> kept = new HashSet<>();
    for (Goal goal : goals) {
      if (goal instanceof Always) {
        return goal;
      }
      if (goal instanceof Some nested) {
        kept.addAll(nested.goals());
      } else if (!(goal instanceof Never)) {
        kept.add(goal);
      }
    }
    return kept.isEmpty()
        ? new Never()
        : kept.size() == 1 ? kept.iterator().next() : new Some(kept);
  }

  /** Returns the conjunction, simplified. */
  static Goal all(Collection<Goal> goals) {
    Set<Goal> kept = new HashSet<>();
    for (Goal goal : goals) {
      if (goal instanceof Never) {
        return goal;
      }
      if (goal instanceof All nested) {
        kept.addAll(nested.goals());
      } else if (!(goal instanceof Always)) {
        kept.add(goal);
      }
    }
    return kept.isEmpty()
        ? new Always()
        : kept.size() == 1 ? kept.iterator().next() : new All(kept);
  }

  /** Returns the negation, simplified. */
  static Goal not(Goal goal) {
    if (goal instanceof Never) {
      return new Always();
    }
    if (goal instanceof Always) {
      return new Never();
    }
    return goal instanceof Not not ? not.goal() : new Not(goal);
  }

  /** Returns whether the empty rest reaches the goal. */
  default boolean reachedAtEnd() {
    if (this instanceof Some some) {
      return some.goals().stream().anyMatch(Goal::reachedAtEnd);
    }
    if (this instanceof All all) {
      return all.goals().stream().allMatch(Goal::reachedAtEnd);
    }
    if (this instanceof Not not) {
      return !not.goal().reachedAtEnd();
    }
    return this instanceof Always || this instanceof AtEnd;
  }
}
