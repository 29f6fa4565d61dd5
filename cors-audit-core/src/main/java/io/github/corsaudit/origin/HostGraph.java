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

/** The hosts of a set of origins, to be read backwards from their ends. */
final class HostGraph {
  private static final String CHARACTERS =
      "abcdefghijklmnopqrstuvwxyz0123456789-_." + SpecialCharacters.ALL + "A";

  private final BitSet starts = new BitSet();
  private final BitSet ends = new BitSet();
  private final Map<Integer, List<Edge>> back = new HashMap<>();
  private final Map<BitSet, Optional<Set<String>>> labels = new HashMap<>();

  private record Edge(char c, int from) {}

  /** Takes a set of origins. */
  HostGraph(Machine origins) {
    for (String scheme : List.of("https://", "http://")) {
      int start = origins.after(scheme);
      if (start >= 0) {
        starts.set(start);
      }
    }
    connect(origins);
  }

  private void connect(Machine origins) {
    Deque<Integer> open = new ArrayDeque<>(starts.stream().boxed().toList());
    BitSet seen = (BitSet) starts.clone();
    while (!open.isEmpty()) {
      int state = open.pop();
      if (isEnd(origins, state) || isEnd(origins, origins.step(state, '.'))) {
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

  private static boolean isEnd(Machine origins, int state) {
    return origins.accepts(state) || origins.step(state, ':') >= 0;
  }

  /** Returns where hosts end; the dot that a name may end with counts for nothing. */
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

  /** Returns the labels directly before a domain; empty if there are more than a few. */
  Optional<Set<String>> before(String domain) {
    BitSet states = ends;
    for (int i = domain.length() - 1; i >= 0; i--) {
      states = before(states, domain.charAt(i));
    }
    return labels(before(states, '.'));
  }

  /**
   * Returns the labels that, read backwards from some states, lead to the start of a label and that
   * a registry may give out; empty if there are more than a few.
   */
  Optional<Set<String>> labels(BitSet states) {
    return labels.computeIfAbsent(states, ends -> new LabelSearch(this).labels(ends));
  }
}
