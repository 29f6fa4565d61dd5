package io.github.corsaudit.origin;

import java.util.List;

/** Looks at the two ends of an expression. */
final class Edges {
  private Edges() {}

  /** Returns the parts of a sequence; any other node is the only part of one. */
  static List<Node> parts(Node node) {
    return node instanceof Node.Sequence sequence ? sequence.parts() : List.of(node);
  }

  /** Returns the parts as one node. */
  static Node joined(List<Node> parts) {
    return parts.size() == 1 ? parts.get(0) : new Node.Sequence(parts);
  }

  /** Returns whether an author anchored the start, in one alternative at least. */
  static boolean hasStart(Node node) {
    if (node instanceof Node.Choice choice) {
      return choice.options().stream().anyMatch(Edges::hasStart);
    }
    return node instanceof Node.Sequence sequence
        ? sequence.parts().stream()
            .filter(part -> !isNothing(part))
            .limit(1)
            .anyMatch(Edges::hasStart)
        : node instanceof Node.Start;
  }

  /** Returns whether an author anchored the end, in one alternative at least. */
  static boolean hasEnd(Node node) {
    if (node instanceof Node.Choice choice) {
      return choice.options().stream().anyMatch(Edges::hasEnd);
    }
    return node instanceof Node.Sequence sequence
        ? !sequence.parts().isEmpty() && hasEnd(sequence.parts().get(sequence.parts().size() - 1))
        : node instanceof Node.End;
  }

  /** Returns whether a part stands for no single text, such as {@code .*} or a class. */
  static boolean isHole(Node node) {
    if (node instanceof Node.Repeat repeat) {
      return isHole(repeat.body());
    }
    return node instanceof Node.Dot || (node instanceof Node.Chars chars && isWide(chars.set()));
  }

  private static boolean isWide(AsciiSet set) {
    return set.or(set.ignoringCase()).minus(AsciiSet.UPPER).size() > 1;
  }

  /** Returns whether a part is one certain character. */
  static boolean isCharacter(Node node, char c) {
    return node instanceof Node.Chars chars && chars.set().equals(AsciiSet.of(c));
  }

  private static boolean isNothing(Node node) {
    return node instanceof Node.Sequence sequence && sequence.parts().isEmpty();
  }

  /** Returns whether a part takes no character. */
  static boolean isCondition(Node node) {
    return isNothing(node)
        || node instanceof Node.Start
        || node instanceof Node.End
        || node instanceof Node.LookAhead
        || node instanceof Node.LookBehind
        || node instanceof Node.WordBoundary;
  }
}
