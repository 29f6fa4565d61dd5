package io.github.corsaudit.origin;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.State;
import dk.brics.automaton.Transition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lists short members of a set, those with letters first. */
final class Members {
  private static final String PREFERRED = "evilxabcdfghjkmnopqrstuwyz0123456789.-_:/";
  private static final int LENGTH = 200;
  private static final int VISITS = 4;

  private Members() {}

  private record Path(State state, String text) {}

  /** Returns at most {@code count} members, shorter ones first. */
  static List<String> shortest(Automaton set, int count) {
    List<String> found = new ArrayList<>();
    Map<State, Integer> visits = new HashMap<>();
    Deque<Path> open = new ArrayDeque<>();
    set.expandSingleton();
    open.add(new Path(set.getInitialState(), ""));
    while (!open.isEmpty() && found.size() < count) {
      Path path = open.remove();
      if (path.state().isAccept()) {
        found.add(path.text());
      }
      if (path.text().length() < LENGTH && visits.merge(path.state(), 1, Integer::sum) <= VISITS) {
        extend(path, open);
      }
    }
    return found;
  }

  private static void extend(Path path, Deque<Path> open) {
    for (int i = 0; i < PREFERRED.length(); i++) {
      char c = PREFERRED.charAt(i);
      for (Transition transition : path.state().getTransitions()) {
        if (transition.getMin() <= c && c <= transition.getMax()) {
          open.add(new Path(transition.getDest(), path.text() + c));
        }
      }
    }
  }
}
