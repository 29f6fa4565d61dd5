package io.github.corsaudit.origin;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** Walks through parsed expressions. */
final class Trees {
  private Trees() {}

  /** Shows each node of an expression, itself among them. */
  static void visit(Node whole, Consumer<Node> visitor) {
    Deque<Node> open = new ArrayDeque<>(List.of(whole));
    while (!open.isEmpty()) {
      Node node = open.pop();
      visitor.accept(node);
      node.children().forEach(open::push);
    }
  }
}
