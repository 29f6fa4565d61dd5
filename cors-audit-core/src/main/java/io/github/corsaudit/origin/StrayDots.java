package io.github.corsaudit.origin;

import java.util.ArrayList;
import java.util.List;

/** Finds the dots of an expression that were meant as dots, and takes them literally. */
final class StrayDots {
  private static final Node LITERAL = new Node.Chars(AsciiSet.of('.'));

  private StrayDots() {}

  /**
   * Returns the expression with its stray dots escaped. A dot that is repeated was meant as any
   * character, as was one in a row of dots; one that stands alone among other parts was not.
   */
  static Node escape(Node node) {
    if (node instanceof Node.Sequence sequence) {
      return sequence(sequence.parts());
    }
    if (node instanceof Node.Choice choice) {
      return new Node.Choice(choice.options().stream().map(StrayDots::escape).toList());
    }
    if (node instanceof Node.Repeat repeat) {
      return repeat.of(escape(repeat.body()));
    }
    if (node instanceof Node.Group group) {
      return new Node.Group(group.slot(), escape(group.body()));
    }
    if (node instanceof Node.LookAhead look) {
      return new Node.LookAhead(escape(look.body()), look.negated());
    }
    if (node instanceof Node.LookBehind look) {
      return new Node.LookBehind(escape(look.body()), look.negated());
    }
    if (node instanceof Node.Atomic atomic) {
      return new Node.Atomic(escape(atomic.body()));
    }
    return node;
  }

  private static Node sequence(List<Node> parts) {
    List<Node> escaped = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      boolean alone = !isDot(parts, i - 1) && !isDot(parts, i + 1);
      boolean stray = isDot(parts, i) && alone && parts.size() > 1;
      escaped.add(stray ? LITERAL : escape(parts.get(i)));
    }
    return new Node.Sequence(escaped);
  }

  private static boolean isDot(List<Node> parts, int index) {
    return index >= 0 && index < parts.size() && parts.get(index) instanceof Node.Dot;
  }
}
