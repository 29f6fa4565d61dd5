package io.github.corsaudit.origin;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.State;
import dk.brics.automaton.Transition;
import io.github.corsaudit.model.MatchMode;
import io.github.corsaudit.origin.Expansion.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
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
  private final Map<Goal, State> states = new HashMap<>();
  private final Deque<Goal> open = new ArrayDeque<>();

  /**
   * Returns the automaton of the texts that a node matches.
   *
   * @throws Undecided if it would take too much work or too many states
   */
  static Automaton build(Node node, MatchMode match) {
    return new AutomatonBuilder().run(node, match);
  }

  private Automaton run(Node node, MatchMode match) {
    Continuation end = match == MatchMode.FULL ? continuations.atEnd : continuations.anything;
    Continuation start = continuations.of(node, end);
    if (match == MatchMode.ANYWHERE) {
      start = continuations.of(new Node.Repeat(new Node.Dot(), 0, -1), start);
    }
    State initial = state(Expansion.expand(continuations, budget, Place.START, start));
    while (!open.isEmpty()) {
      connect(open.pop());
    }
    Automaton automaton = new Automaton();
    automaton.setInitialState(initial);
    automaton.setDeterministic(true);
    automaton.restoreInvariant();
    automaton.minimize();
    return automaton;
  }

  private State state(Goal goal) {
    State known = states.get(goal);
    if (known != null) {
      return known;
    }
    budget.state();
    State made = new State();
    made.setAccept(goal.reachedAtEnd());
    states.put(goal, made);
    open.push(goal);
    return made;
  }

  private void connect(Goal from) {
    State state = state(from);
    for (AsciiSet chars : classes(from)) {
      Goal to = derive(from, chars);
      if (!(to instanceof Goal.Never)) {
        State target = state(to);
        forEachRange(chars, (min, max) -> state.addTransition(new Transition(min, max, target)));
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

  private interface Range {
    void accept(char min, char max);
  }

  private static void forEachRange(AsciiSet chars, Range range) {
    int start = -1;
    for (int c = 0; c <= AsciiSet.SIZE; c++) {
      boolean inside = chars.contains(c);
      if (inside && start < 0) {
        start = c;
      } else if (!inside && start >= 0) {
        range.accept((char) start, (char) (c - 1));
        start = -1;
      }
    }
  }
}
