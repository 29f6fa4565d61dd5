package io.github.corsaudit.origin;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lists short members of a set, those with letters first. */
final class Members {
  private static final String OTHERS = "+$(){}~!&;=,'`\"*%ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String PREFERRED = "evilxabcdfghjkmnopqrstuwyz0123456789.-_:/[]" + OTHERS;
  private static final int LENGTH = 200;
  private static final int VISITS = 4;

  private Members() {}

  private record Path(int state, String text) {}

  /** Returns at most {@code count} members, shorter ones first. */
  static List<String> shortest(Machine set, int count) {
    List<String> found = new ArrayList<>();
    Map<Integer, Integer> visits = new HashMap<>();
    Deque<Path> open = new ArrayDeque<>();
    if (!set.isEmpty()) {
      open.add(new Path(set.start(), ""));
    }
    while (!open.isEmpty() && found.size() < count) {
      Path path = open.remove();
      if (set.accepts(path.state())) {
        found.add(path.text());
      }
      if (path.text().length() < LENGTH && visits.merge(path.state(), 1, Integer::sum) <= VISITS) {
        extend(set, path, open);
      }
    }
    return found;
  }

  private static void extend(Machine set, Path path, Deque<Path> open) {
    for (int i = 0; i < PREFERRED.length(); i++) {
      char c = PREFERRED.charAt(i);
      int next = set.step(path.state(), c);
      if (next >= 0) {
        open.add(new Path(next, path.text() + c));
      }
    }
  }
}
