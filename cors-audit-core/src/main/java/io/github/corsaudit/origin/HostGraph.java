package io.github.corsaudit.origin;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.State;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The hosts of a set of origins, to be read backwards from their ends. */
final class HostGraph {
  private static final String CHARACTERS = "abcdefghijklmnopqrstuvwxyz0123456789-_.";
  private static final int FEW = 100;
  private static final int PATHS = 300;
  private static final int LABEL_LENGTH = 63;

  private final Set<State> starts = new HashSet<>();
  private final Set<State> ends = new HashSet<>();
  private final Map<State, List<Edge>> back = new HashMap<>();

  private record Edge(char c, State from) {}

  private record Path(Set<State> states, String text) {}

  /** Takes an automaton of origins. */
  HostGraph(Automaton origins) {
    origins.expandSingleton();
    for (String scheme : List.of("https://", "http://")) {
      State start = walk(origins.getInitialState(), scheme);
      if (start != null) {
        starts.add(start);
      }
    }
    connect();
  }

  private static @Nullable State walk(State from, String text) {
    State state = from;
    for (int i = 0; i < text.length() && state != null; i++) {
      state = state.step(text.charAt(i));
    }
    return state;
  }

  private void connect() {
    Deque<State> open = new ArrayDeque<>(starts);
    Set<State> seen = new HashSet<>(starts);
    while (!open.isEmpty()) {
      State state = open.pop();
      if (state.isAccept() || state.step(':') != null) {
        ends.add(state);
      }
      for (int i = 0; i < CHARACTERS.length(); i++) {
        State next = state.step(CHARACTERS.charAt(i));
        if (next != null) {
          back.computeIfAbsent(next, key -> new ArrayList<>())
              .add(new Edge(CHARACTERS.charAt(i), state));
          if (seen.add(next)) {
            open.push(next);
          }
        }
      }
    }
  }

  /** Returns where hosts end. */
  Set<State> ends() {
    return ends;
  }

  /** Returns whether a whole host has been read. */
  boolean complete(Set<State> states) {
    return states.stream().anyMatch(starts::contains);
  }

  /** Returns where a character, read backwards, leads. */
  Set<State> before(Set<State> states, char c) {
    Set<State> result = new HashSet<>();
    for (State state : states) {
      for (Edge edge : back.getOrDefault(state, List.of())) {
        if (edge.c() == c) {
          result.add(edge.from());
        }
      }
    }
    return result;
  }

  /**
   * Returns the labels that, read backwards from some states, lead to the start of a label; empty
   * if there are more than a few.
   */
  Optional<Set<String>> labels(Set<State> states) {
    Set<String> labels = new TreeSet<>();
    Deque<Path> open = new ArrayDeque<>(List.of(new Path(states, "")));
    while (!open.isEmpty()) {
      Path path = open.remove();
      if (labels.size() > FEW || open.size() > PATHS || path.text().length() > LABEL_LENGTH) {
        return Optional.empty();
      }
      if (!path.text().isEmpty() && startsLabel(path.states())) {
        labels.add(path.text());
      }
      CHARACTERS
          .chars()
          .filter(c -> c != '.')
          .mapToObj(c -> new Path(before(path.states(), (char) c), (char) c + path.text()))
          .filter(longer -> !longer.states().isEmpty())
          .forEach(open::add);
    }
    return Optional.of(labels);
  }

  private boolean startsLabel(Set<State> states) {
    return complete(states) || !before(states, '.').isEmpty();
  }
}
