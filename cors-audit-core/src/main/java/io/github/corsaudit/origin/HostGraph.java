package io.github.corsaudit.origin;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The hosts of a set of origins, to be read backwards from their ends. */
final class HostGraph {
  private static final String LABEL_CHARACTERS = "abcdefghijklmnopqrstuvwxyz0123456789-_";
  private static final String CHARACTERS = LABEL_CHARACTERS + ".";
  private static final int FEW = 100;
  private static final int PATHS = 300;
  private static final int LABEL_LENGTH = 63;

  private final BitSet starts = new BitSet();
  private final BitSet ends = new BitSet();
  private final Map<Integer, List<Edge>> back = new HashMap<>();
  private final Map<BitSet, Optional<Set<String>>> labels = new HashMap<>();

  private record Edge(char c, int from) {}

  private record Path(BitSet states, String text) {}

  /** Takes a set of origins. */
  HostGraph(Machine origins) {
    for (String scheme : List.of("https://", "http://")) {
      int start = walk(origins, scheme);
      if (start >= 0) {
        starts.set(start);
      }
    }
    connect(origins);
  }

  private static int walk(Machine origins, String text) {
    int state = origins.start();
    for (int i = 0; i < text.length() && state >= 0; i++) {
      state = origins.step(state, text.charAt(i));
    }
    return state;
  }

  private void connect(Machine origins) {
    Deque<Integer> open = new ArrayDeque<>(starts.stream().boxed().toList());
    BitSet seen = (BitSet) starts.clone();
    while (!open.isEmpty()) {
      int state = open.pop();
      if (origins.accepts(state) || origins.step(state, ':') >= 0) {
        ends.set(state);
      }
      for (int i = 0; i < CHARACTERS.length(); i++) {
        int next = origins.step(state, CHARACTERS.charAt(i));
        if (next >= 0) {
          back.computeIfAbsent(next, key -> new ArrayList<>())
              .add(new Edge(CHARACTERS.charAt(i), state));
          if (!seen.get(next)) {
            seen.set(next);
            open.push(next);
          }
        }
      }
    }
  }

  /** Returns where hosts end. */
  BitSet ends() {
    return ends;
  }

  /** Returns whether a whole host has been read. */
  boolean complete(BitSet states) {
    return states.intersects(starts);
  }

  /** Returns where a character, read backwards, leads. */
  BitSet before(BitSet states, char c) {
    BitSet result = new BitSet();
    for (int state = states.nextSetBit(0); state >= 0; state = states.nextSetBit(state + 1)) {
      for (Edge edge : back.getOrDefault(state, List.of())) {
        if (edge.c() == c) {
          result.set(edge.from());
        }
      }
    }
    return result;
  }

  /**
   * Returns the labels that, read backwards from some states, lead to the start of a label; empty
   * if there are more than a few.
   */
  Optional<Set<String>> labels(BitSet states) {
    return labels.computeIfAbsent(states, this::find);
  }

  private Optional<Set<String>> find(BitSet states) {
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
      for (int i = 0; i < LABEL_CHARACTERS.length(); i++) {
        char c = LABEL_CHARACTERS.charAt(i);
        BitSet before = before(path.states(), c);
        if (!before.isEmpty()) {
          open.add(new Path(before, c + path.text()));
        }
      }
    }
    return Optional.of(labels);
  }

  private boolean startsLabel(BitSet states) {
    return complete(states) || !before(states, '.').isEmpty();
  }
}
