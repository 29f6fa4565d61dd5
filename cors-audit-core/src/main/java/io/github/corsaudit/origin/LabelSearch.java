package io.github.corsaudit.origin;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Lists the labels that end at one place of a graph of hosts, read backwards. Those that no
 * registry gives out (an underscore, a hyphen at an edge) are left out.
 */
final class LabelSearch {
  private static final int FEW = 100;
  private static final int SPOTS = 2_000;
  private static final int LENGTH = 63;
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

  private final HostGraph graph;
  private final Map<Spot, List<Step>> steps = new LinkedHashMap<>();
  private final Set<Spot> useful = new HashSet<>();

  /** Where reading has come to, and whether the last character read was a letter or digit. */
  private record Spot(BitSet states, boolean edge) {}

  private record Step(char c, Spot to) {}

  private record Path(Spot spot, String text) {}

  LabelSearch(HostGraph graph) {
    this.graph = graph;
  }

  /** Returns the labels that end at some states; empty if there are more than a few. */
  Optional<Set<String>> labels(BitSet ends) {
    Spot start = new Spot(ends, false);
    if (!explore(start)) {
      return Optional.empty();
    }
    markUseful();
    return list(start);
  }

  /** Returns whether the whole of it could be walked. */
  private boolean explore(Spot start) {
    Deque<Spot> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty() && steps.size() < SPOTS) {
      Spot spot = open.remove();
      if (steps.containsKey(spot)) {
        continue;
      }
      List<Step> found = new ArrayList<>();
      steps.put(spot, found);
      // No label that can be registered ends with a hyphen.
      if (steps.size() > 1) {
        step(spot, '-', found);
      }
      for (int i = 0; i < LETTERS.length(); i++) {
        step(spot, LETTERS.charAt(i), found);
      }
      found.forEach(step -> open.add(step.to()));
    }
    return open.isEmpty();
  }

  private void step(Spot from, char c, List<Step> found) {
    BitSet before = graph.before(from.states(), c);
    if (!before.isEmpty()) {
      found.add(new Step(c, new Spot(before, c != '-')));
    }
  }

  /** Marks the places from which the start of a label can be reached. */
  private void markUseful() {
    Map<Spot, List<Spot>> back = new LinkedHashMap<>();
    steps.forEach(
        (spot, next) ->
            next.forEach(
                step -> back.computeIfAbsent(step.to(), key -> new ArrayList<>()).add(spot)));
    Deque<Spot> open = new ArrayDeque<>(steps.keySet().stream().filter(this::starts).toList());
    while (!open.isEmpty()) {
      Spot spot = open.remove();
      if (useful.add(spot)) {
        open.addAll(back.getOrDefault(spot, List.of()));
      }
    }
  }

  private boolean starts(Spot spot) {
    return spot.edge()
        && (graph.complete(spot.states()) || !graph.before(spot.states(), '.').isEmpty());
  }

  /** Each open path leads to a label of its own, so that many paths prove many labels. */
  private Optional<Set<String>> list(Spot start) {
    Set<String> found = new TreeSet<>();
    Deque<Path> open = new ArrayDeque<>(List.of(new Path(start, "")));
    while (!open.isEmpty()) {
      Path path = open.remove();
      if (starts(path.spot())) {
        found.add(path.text());
      }
      if (path.text().length() < LENGTH) {
        for (Step step : steps.getOrDefault(path.spot(), List.of())) {
          if (useful.contains(step.to())) {
            open.add(new Path(step.to(), step.c() + path.text()));
          }
        }
      }
      if (found.size() + open.size() > FEW) {
        return Optional.empty();
      }
    }
    return Optional.of(found);
  }
}
