package io.github.corsaudit.origin;

import io.github.corsaudit.model.MatchMode;
import io.github.corsaudit.origin.Place.Before;
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
  private static final AsciiSet FEED = AsciiSet.of('\n');
  private static final AsciiSet RETURN = AsciiSet.of('\r');

  private final Traits traits;
  private final Continuations continuations;
  private final Place.Places places;
  private final Budget budget = new Budget();
  private final Map<State, Integer> states = new HashMap<>();
  private final List<int[]> rows = new ArrayList<>();
  private final BitSet accepting = new BitSet();
  private final Deque<State> open = new ArrayDeque<>();

  /** What has to come, and how far each look-behind has got where one is still to come. */
  private record State(Goal goal, List<Goal> behind) {}

  private AutomatonBuilder(Node node) {
    traits = Traits.of(node);
    continuations = new Continuations(traits);
    places = new Place.Places(traits);
  }

  /**
   * Returns the automaton of the texts that a node matches.
   *
   * @throws Undecided if it would take too much work or too many states
   */
  static Machine build(Node node, MatchMode match) {
    Node factored = Factoring.of(node);
    return new AutomatonBuilder(factored).run(factored, match);
  }

  private Machine run(Node node, MatchMode match) {
    Continuation end = match == MatchMode.FULL ? continuations.atEnd : continuations.anything;
    Continuation start = continuations.of(node, end);
    if (match == MatchMode.ANYWHERE) {
      Node before = new Node.Repeat(new Node.Dot(AsciiSet.ALL), 0, Node.Repeat.UNBOUNDED);
      start = continuations.of(before, start);
    }
    Place place = place(Before.NOTHING, List.of(), AsciiSet.NONE);
    state(expand(place, start), place);
    while (!open.isEmpty()) {
      connect(open.pop());
    }
    return Machine.of(rows, accepting);
  }

  private Goal expand(Place place, Continuation continuation) {
    return Expansion.expand(continuations, budget, place, continuation);
  }

  /** Returns the place behind a character, or the first one, and follows the look-behinds there. */
  private Place place(Before before, List<Goal> earlier, AsciiSet chars) {
    List<Goal> seen = new ArrayList<>();
    Place place = places.of(before, List.of());
    for (int i = 0; i < traits.lookBehinds().size(); i++) {
      Node body = traits.lookBehinds().get(i).body();
      Goal fresh = expand(place, continuations.of(body, continuations.mark));
      Goal carried = earlier.isEmpty() ? new Goal.Never() : derive(earlier.get(i), chars, place);
      seen.add(Goal.either(carried, fresh));
      place = places.of(before, List.copyOf(seen));
    }
    return place;
  }

  private int state(Goal goal, Place place) {
    State state = new State(goal, looksBehind(goal) ? place.seen() : List.of());
    Integer known = states.get(state);
    if (known != null) {
      return known;
    }
    budget.state();
    int made = rows.size();
    int[] row = new int[AsciiSet.SIZE];
    Arrays.fill(row, Machine.DEAD);
    rows.add(row);
    accepting.set(made, goal.reachedAtEnd());
    states.put(state, made);
    open.push(state);
    return made;
  }

  private boolean looksBehind(Goal goal) {
    return !traits.lookBehinds().isEmpty() && goal.anyStep(step -> step.next().looksBehind);
  }

  private void connect(State from) {
    int[] row = rows.get(states.getOrDefault(from, 0));
    for (AsciiSet chars : classes(from)) {
      Before before = places.after(chars.first());
      Place place =
          from.behind().isEmpty()
              ? places.of(before, List.of())
              : place(before, from.behind(), chars);
      Goal to = derive(from.goal(), chars, place);
      if (!(to instanceof Goal.Never)) {
        int target = state(to, place);
        for (int c = chars.first(); c < AsciiSet.SIZE; c++) {
          row[c] = chars.contains(c) ? target : row[c];
        }
      }
    }
  }

  /** Splits the alphabet where the state could tell characters apart. */
  private List<AsciiSet> classes(State state) {
    Set<AsciiSet> sets = new LinkedHashSet<>();
    if (traits.words()) {
      sets.add(AsciiSet.WORD);
    }
    if (traits.breaks()) {
      sets.add(FEED);
      sets.add(RETURN);
    }
    collect(state.goal(), sets);
    for (Goal goal : state.behind()) {
      collect(goal, sets);
    }
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
    goal.anyStep(
        step -> {
          budget.spend(1);
          sets.add(step.set());
          return false;
        });
  }

  /** Returns the goal after any one character of a class, which leads to a place. */
  private Goal derive(Goal goal, AsciiSet chars, Place place) {
    budget.spend(1);
    if (goal instanceof Goal.Step step) {
      return step.set().and(chars).isEmpty() ? new Goal.Never() : expand(place, step.next());
    }
    if (goal instanceof Goal.Some some) {
      return weighed(Goal.some(derive(some.goals(), chars, place)));
    }
    if (goal instanceof Goal.All all) {
      return weighed(Goal.all(derive(all.goals(), chars, place)));
    }
    if (goal instanceof Goal.Not not) {
      return Goal.not(derive(not.goal(), chars, place));
    }
    return goal instanceof Goal.Always ? goal : new Goal.Never();
  }

  private List<Goal> derive(Set<Goal> goals, AsciiSet chars, Place place) {
    List<Goal> derived = new ArrayList<>(goals.size());
    for (Goal goal : goals) {
      derived.add(derive(goal, chars, place));
    }
    return derived;
  }

  private Goal weighed(Goal goal) {
    budget.spend(goal.weight());
    return goal;
  }
}
