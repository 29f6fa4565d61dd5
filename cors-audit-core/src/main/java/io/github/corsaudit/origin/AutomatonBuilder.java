package io.github.corsaudit.origin;

import io.github.corsaudit.model.MatchMode;
import io.github.corsaudit.origin.Expansion.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Builds the deterministic automaton of an expression by deriving goals character by character.
 * Every construct is resolved on the way, so nothing grows before the budget can stop it.
 */
final class AutomatonBuilder {
  private final Continuations continuations = new Continuations();
  private final Budget budget = new Budget();
  private final Map<Goal, Integer> states = new HashMap<>();
  private final List<int[]> rows = new ArrayList<>();
  private final BitSet accepting = new BitSet();
  private final Deque<Goal> open = new ArrayDeque<>();

  /**
   * Returns the automaton of the texts that a node matches.
   *
   * @throws Undecided if it would take too much work or too many states
   */
  static Machine build(Node node, MatchMode match) {
    return new AutomatonBuilder().run(node, match);
  }

  private Machine run(Node node, MatchMode match) {
    Continuation end = match == MatchMode.FULL ? continuations.atEnd : continuations.anything;
    Continuation start = continuations.of(node, end);
    if (match == MatchMode.ANYWHERE) {
      start = continuations.of(new Node.Repeat(new Node.Dot(), 0, -1), start);
    }
    state(Expansion.expand(continuations, budget, Place.START, start));
    while (!open.isEmpty()) {
      connect(open.pop());
    }
    return Machine.of(rows, accepting);
  }

  private int state(Goal goal) {
    Integer known = states.get(goal);
    if (known != null) {
      return known;
    }
    budget.state();
    int made = rows.size();
    int[] row = new int[AsciiSet.SIZE];
    Arrays.fill(row, Machine.DEAD);
    rows.add(row);
    accepting.set(made, goal.reachedAtEnd());
    states.put(goal, made);
    open.push(goal);
    return made;
  }

  private void connect(Goal from) {
    int[] row = rows.get(state(from));
    for (AsciiSet chars : classes(from)) {
      Goal to = derive(from, chars);
      if (!(to instanceof Goal.Never)) {
        int target = state(to);
        for (int c = chars.first(); c < AsciiSet.SIZE; c++) {
          row[c] = chars.contains(c) ? target : row[c];
        }
      }
    }
  }

  /** Splits the alphabet where the goal, or a word boundary, could tell characters apart. */
  private List<AsciiSet> classes(Goal goal) {
    Set<AsciiSet> sets = new LinkedHashSet<>();
    sets.add(AsciiSet.WORD);
    collect(goal, sets);
    List<AsciiSet> classes = List.of(AsciiSet.ALL);
    for (AsciiSet set : sets) {
      budget.spend(classes.size());
      List<AsciiSet> finer = new ArrayList<>();
      for (AsciiSet part : classes) {
        addUnlessEmpty(finer, part.and(set));
        addUnlessEmpty(finer, part.minus(set));
      }
      classes = finer;
    }
    return classes;
  }

  private static void addUnlessEmpty(List<AsciiSet> sets, AsciiSet set) {
    if (!set.isEmpty()) {
      sets.add(set);
    }
  }

  private void collect(Goal goal, Set<AsciiSet> sets) {
    budget.spend(1);
    if (goal instanceof Goal.Step step) {
      sets.add(step.set());
    } else if (goal instanceof Goal.Some some) {
      some.goals().forEach(part -> collect(part, sets));
    } else if (goal instanceof Goal.All all) {
      all.goals().forEach(part -> collect(part, sets));
    } else if (goal instanceof Goal.Not not) {
      collect(not.goal(), sets);
    }
  }

  /** Returns the goal after any one character of a class. */
  private Goal derive(Goal goal, AsciiSet chars) {
    budget.spend(1);
    if (goal instanceof Goal.Step step) {
      if (step.set().and(chars).isEmpty()) {
        return new Goal.Never();
      }
      Place place = AsciiSet.WORD.and(chars).isEmpty() ? Place.AFTER_OTHER : Place.AFTER_WORD;
      return Expansion.expand(continuations, budget, place, step.next());
    }
    if (goal instanceof Goal.Some some) {
      return Goal.some(some.goals().stream().map(part -> derive(part, chars)).toList());
    }
    if (goal instanceof Goal.All all) {
      return Goal.all(all.goals().stream().map(part -> derive(part, chars)).toList());
    }
    if (goal instanceof Goal.Not not) {
      return Goal.not(derive(not.goal(), chars));
    }
    return goal instanceof Goal.Always ? goal : new Goal.Never();
  }
}
