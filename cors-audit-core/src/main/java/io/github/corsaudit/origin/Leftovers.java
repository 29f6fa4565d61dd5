package io.github.corsaudit.origin;

import io.github.corsaudit.model.Dialect;
import java.util.BitSet;
import java.util.List;

/**
 * Groups of which the JDK may still know a text that was matched on a way it has gone back from.
 * Measured on JDK 17: it cleans up behind groups, but not inside of loops, look-around and atomic
 * groups, where {@code (?:(?=(a))b|a)\\1} matches {@code aa}. What hangs on it is unknown, as is
 * what a loop over nothing captures.
 */
final class Leftovers {
  private final Expression expression;
  private final BitSet leaking = new BitSet();
  private final BitSet empty = new BitSet();
  private final BitSet left = new BitSet();

  Leftovers(Expression expression) {
    this.expression = expression;
    if (expression.dialect() == Dialect.JAVA && expression.places() > 0) {
      Trees.visit(expression.node(), this::find);
    }
  }

  private void find(Node node) {
    boolean leaks =
        node instanceof Node.Repeat
            || node instanceof Node.Atomic
            || node instanceof Node.LookAhead
            || node instanceof Node.LookBehind;
    if (leaks) {
      Trees.visit(node, part -> add(part, leaking));
    }
    if (node instanceof Node.Repeat repeat && mayBeEmpty(repeat.body())) {
      Trees.visit(node, part -> add(part, empty));
    }
  }

  private static boolean mayBeEmpty(Node node) {
    if (node instanceof Node.Sequence
        || node instanceof Node.Group
        || node instanceof Node.Atomic) {
      return node.children().stream().allMatch(Leftovers::mayBeEmpty);
    }
    if (node instanceof Node.Choice choice) {
      return choice.options().stream().anyMatch(Leftovers::mayBeEmpty);
    }
    if (node instanceof Node.Repeat repeat) {
      return repeat.min() == 0 || mayBeEmpty(repeat.body());
    }
    return !(node instanceof Node.Chars || node instanceof Node.Dot);
  }

  private void add(Node node, BitSet groups) {
    int place = node instanceof Node.Group group ? expression.place(group.slot()) : -1;
    if (place >= 0) {
      groups.set(place);
    }
  }

  /** Notes that all groups are what they were before. */
  void forget(Spans now, Spans before) {
    if (now != before) {
      for (int i = leaking.nextSetBit(0); i >= 0; i = leaking.nextSetBit(i + 1)) {
        if (now.from(i) != before.from(i) || now.length(i) != before.length(i)) {
          left.set(i);
        }
      }
    }
  }

  /** Notes that a group has matched. */
  void set(int place) {
    left.clear(place);
  }

  /** Returns whether any of some groups may hold a text that it should not. */
  boolean matter(List<Integer> slots) {
    for (int slot : slots) {
      int place = expression.place(slot);
      if (left.get(place) || empty.get(place)) {
        return true;
      }
    }
    return false;
  }
}
