package io.github.corsaudit.origin;

import java.util.List;

/** An expression as it reads on texts of one line, as origins are: its anchors are plain. */
final class OneLine {
  private OneLine() {}

  /** Returns the expression with each anchor as the start or the end. */
  static Node of(Node node) {
    if (node instanceof Node.Anchor anchor) {
      return isStart(anchor.meaning()) ? new Node.Start() : new Node.End();
    }
    if (node instanceof Node.Sequence sequence) {
      return new Node.Sequence(all(sequence.parts()));
    }
    if (node instanceof Node.Choice choice) {
      return new Node.Choice(all(choice.options()));
    }
    if (node instanceof Node.Repeat repeat) {
      return new Node.Repeat(of(repeat.body()), repeat.min(), repeat.max(), repeat.lazy());
    }
    return node;
  }

  private static List<Node> all(List<Node> nodes) {
    return nodes.stream().map(OneLine::of).toList();
  }

  private static boolean isStart(Node meaning) {
    if (meaning instanceof Node.Sequence sequence) {
      return sequence.parts().stream().anyMatch(OneLine::isStart);
    }
    return meaning instanceof Node.Choice choice
        ? choice.options().stream().anyMatch(OneLine::isStart)
        : meaning instanceof Node.Start;
  }
}
