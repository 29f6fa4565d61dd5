package io.github.corsaudit.origin;

import io.github.corsaudit.model.Dialect;
import io.github.corsaudit.model.MatchMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An expression with its groups, in which something may refer to them. */
final class Expression {
  private final Node node;
  private final Map<String, List<Integer>> slots;
  private final Dialect dialect;
  private final MatchMode match;
  private final Map<Integer, Node> bodies = new HashMap<>();
  private final Map<Integer, Integer> remembered = new HashMap<>();

  /**
   * Takes an expression.
   *
   * @param slots the slots of the groups of each number and name
   */
  Expression(Node node, Map<String, List<Integer>> slots, Dialect dialect, MatchMode match) {
    this.node = node;
    this.slots = Map.copyOf(slots);
    this.dialect = dialect;
    this.match = match;
    Set<String> used = new HashSet<>();
    Trees.visit(node, part -> note(part, used));
    used.forEach(group -> slots(group).forEach(this::remember));
  }

  private void note(Node part, Set<String> used) {
    if (part instanceof Node.Group group) {
      bodies.put(group.slot(), group);
    } else if (part instanceof Node.BackReference reference) {
      used.add(reference.group());
    } else if (part instanceof Node.IsSet test) {
      used.add(test.group());
    }
  }

  private void remember(int slot) {
    remembered.putIfAbsent(slot, remembered.size());
  }

  /** Returns the same expression with another structure, in which nothing else refers to groups. */
  Expression with(Node other, MatchMode mode) {
    return new Expression(other, slots, dialect, mode);
  }

  Node node() {
    return node;
  }

  Dialect dialect() {
    return dialect;
  }

  MatchMode match() {
    return match;
  }

  /** Returns the slots of the groups with a number or name; none if there is no such group. */
  List<Integer> slots(String group) {
    return slots.getOrDefault(group, List.of());
  }

  /** Returns the groups with a number or name; the whole expression for 0. */
  List<Node> bodies(String group) {
    return group.equals("0") ? List.of(node) : slots(group).stream().map(bodies::get).toList();
  }

  /** Returns where a matcher remembers what a slot's group took; -1 if it never matters. */
  int place(int slot) {
    return remembered.getOrDefault(slot, -1);
  }

  /** Returns how many groups a matcher has to remember. */
  int places() {
    return remembered.size();
  }
}
