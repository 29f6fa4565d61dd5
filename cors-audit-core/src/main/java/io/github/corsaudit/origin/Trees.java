package io.github.corsaudit.origin;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** Walks through parsed expressions. */
final class Trees {
  private Trees() {}

  /** Returns what a node is directly made of. */
  static List<Node> children(Node node) {
    if (node instanceof Node.Sequence sequence) {
      return sequence.parts();
    }
    if (node instanceof Node.Choice choice) {
      return choice.options();
    }
    if (node instanceof Node.Repeat repeat) {
      return List.of(repeat.body());
    }
    if (node instanceof Node.Atomic atomic) {
      return List.of(atomic.body());
    }
    if (node instanceof Node.Group group) {
      return List.of(group.body());
    }
    if (node instanceof Node.LookAhead look) {
      return List.of(look.body());
    }
    return node instanceof Node.LookBehind look ? List.of(look.body()) : List.of();
  }

  /** Shows each node of an expression, itself among them. */
  static void visit(Node whole, Consumer<Node> visitor) {
    Deque<Node> open = new ArrayDeque<>(List.of(whole));
    while (!open.isEmpty()) {
      Node node = open.pop();
      visitor.accept(node);
      children(node).forEach(open::push);
    }
  }
}
