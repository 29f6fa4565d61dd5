package io.github.corsaudit.origin;

import java.util.Arrays;

/** What the groups of an expression have taken so far, each from one index to another. */
final class Spans {
  private static final int UNSET = -1;

  private final int[] edges;

  private Spans(int[] edges) {
    this.edges = edges;
  }

  /** Returns that none of so many groups has taken anything. */
  static Spans none(int groups) {
    int[] edges = new int[2 * groups];
    Arrays.fill(edges, UNSET);
    return new Spans(edges);
  }

  /** Returns that one group has taken a text, and all others what they had. */
  Spans with(int group, int from, int to) {
    int[] changed = edges.clone();
    changed[2 * group] = from;
    changed[2 * group + 1] = to;
    return new Spans(changed);
  }

  /** Returns that one group has taken nothing yet. */
  Spans without(int group) {
    return isSet(group) ? with(group, UNSET, UNSET) : this;
  }

  boolean isSet(int group) {
    return edges[2 * group] != UNSET;
  }

  int from(int group) {
    return edges[2 * group];
  }

  int length(int group) {
    return edges[2 * group + 1] - edges[2 * group];
  }

  /** Returns how many groups there are. */
  int count() {
    return edges.length / 2;
  }

  /** Returns whether a group with a number or name has matched. */
  boolean anyOf(Expression expression, String group) {
    for (int slot : expression.slots(group)) {
      if (isSet(expression.place(slot))) {
        return true;
      }
    }
    return false;
  }
}
