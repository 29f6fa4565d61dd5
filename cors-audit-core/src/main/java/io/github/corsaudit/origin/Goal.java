package io.github.corsaudit.origin;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

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

  /** The place itself is the goal. */
  record Mark() implements Goal {}

  /** A character of a set comes next, and then the continuation. */
  record Step(AsciiSet set, Continuation next) implements Goal {}

  /**
   * One of these is reached.
   *
   * @param weight how many goals there are, those inside of others included
   * @param hash the hash code, which is asked for often
   */
  record Some(Set<Goal> goals, int weight, int hash) implements Goal {
    Some(Set<Goal> goals) {
      this(goals, Goal.weight(goals), goals.hashCode());
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  /**
   * All of these are reached.
   *
   * @param weight how many goals there are, those inside of others included
   * @param hash the hash code, which is asked for often
   */
  record All(Set<Goal> goals, int weight, int hash) implements Goal {
    All(Set<Goal> goals) {
      this(goals, Goal.weight(goals), 31 * goals.hashCode());
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  /** This is not reached. */
  record Not(Goal goal) implements Goal {}

  /** Returns how much work it is to look at a goal. */
  default int weight() {
    return this instanceof Not not ? 1 + not.goal().weight() : 1;
  }

  private static int weight(Set<Goal> goals) {
    long sum = 1;
    for (Goal goal : goals) {
      sum += goal.weight();
    }
    return (int) Math.min(1_000_000, sum);
  }

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

  /** Returns the disjunction of two goals, simplified. */
  static Goal either(Goal one, Goal other) {
    return one instanceof Never ? other : some(List.of(one, other));
  }

  /** Returns the conjunction of two goals, simplified. */
  static Goal both(Goal one, Goal other) {
    return one instanceof Always ? other : all(List.of(one, other));
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

  /** Returns whether a test holds for any step in the goal. */
  default boolean anyStep(Predicate<Step> test) {
    if (this instanceof Step step) {
      return test.test(step);
    }
    if (this instanceof Some some) {
      return some.goals().stream().anyMatch(goal -> goal.anyStep(test));
    }
    if (this instanceof All all) {
      return all.goals().stream().anyMatch(goal -> goal.anyStep(test));
    }
    return this instanceof Not not && not.goal().anyStep(test);
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
