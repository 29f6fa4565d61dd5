package io.github.corsaudit.origin;

import java.util.ArrayList;
import java.util.List;

/** Reads expressions as they are on a text of one line, as every origin is. */
final class OneLine {
  private OneLine() {}

  /** Returns a node in which anchors at lines are those at the text's start and end. */
  static Node of(Node node) {
    if (node instanceof Node.Anchor anchor) {
      return anchor.plain();
    }
    if (node instanceof Node.Sequence sequence) {
      return new Node.Sequence(all(sequence.parts()));
    }
    if (node instanceof Node.Choice choice) {
      return new Node.Choice(all(choice.options()));
    }
    if (node instanceof Node.Repeat repeat) {
      return repeat.of(of(repeat.body()));
    }
    if (node instanceof Node.Atomic atomic) {
      return new Node.Atomic(of(atomic.body()));
    }
    if (node instanceof Node.Group group) {
      return new Node.Group(group.slot(), of(group.body()));
    }
    if (node instanceof Node.LookAhead look) {
      return new Node.LookAhead(of(look.body()), look.negated());
    }
    return node instanceof Node.LookBehind look
        ? new Node.LookBehind(of(look.body()), look.negated())
        : node;
  }

  private static List<Node> all(List<Node> nodes) {
    List<Node> all = new ArrayList<>(nodes.size());
    for (Node node : nodes) {
      all.add(of(node));
    }
    return all;
  }
}
