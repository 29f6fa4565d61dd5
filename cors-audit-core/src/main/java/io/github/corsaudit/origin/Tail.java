package io.github.corsaudit.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Closes the end of an expression: drops what stands open behind the last name. */
final class Tail {
  private static final String NAME = "abcdefghijklmnopqrstuvwxyz0123456789.-";

  private Tail() {}

  /** Returns the expression without what stands open behind it. */
  static Node close(Node node) {
    if (node instanceof Node.Choice choice) {
      return new Node.Choice(choice.options().stream().map(Tail::close).toList());
    }
    List<Node> parts = new ArrayList<>(Edges.parts(node));
    while (!parts.isEmpty() && isOpen(parts)) {
      parts.remove(parts.size() - 1);
    }
    if (!parts.isEmpty() && isGroup(parts.get(parts.size() - 1))) {
      parts.add(close(parts.remove(parts.size() - 1)));
    }
    return Edges.joined(parts);
  }

  private static boolean isGroup(Node node) {
    return node instanceof Node.Choice || node instanceof Node.Sequence;
  }

  private static boolean isOpen(List<Node> parts) {
    Node last = parts.get(parts.size() - 1);
    boolean port = parts.size() > 1 && isColon(parts.get(parts.size() - 2));
    return isOpen(last) && !(port && last instanceof Node.Repeat);
  }

  private static boolean isColon(Node node) {
    return Edges.isCharacter(node, ':');
  }

  private static boolean isOpen(Node node) {
    if (node instanceof Node.Repeat repeat) {
      return repeat.min() == 0 && !isPort(repeat.body()) && !isName(repeat.body());
    }
    if (node instanceof Node.Choice choice) {
      return choice.options().stream().allMatch(Tail::isOpen);
    }
    if (node instanceof Node.Sequence sequence) {
      return !isPort(sequence) && sequence.parts().stream().allMatch(Tail::isOpen);
    }
    return Edges.isCondition(node) || Edges.isCharacter(node, '/');
  }

  private static boolean isPort(Node body) {
    List<Node> parts = Edges.parts(body);
    return parts.size() > 1 && isColon(parts.get(0));
  }

  /** Returns whether a body spells a part of a name out, as in {@code (\.au)?}. */
  private static boolean isName(Node body) {
    Set<String> texts = Skeletons.of(body);
    return texts.stream()
        .anyMatch(text -> !text.isEmpty() && text.chars().allMatch(c -> NAME.indexOf(c) >= 0));
  }

  /** Returns the expression with any port, if all it names is this machine and no port is. */
  static Stream<Node> withPort(Node closed) {
    Set<String> texts = Skeletons.of(closed);
    boolean loopback = texts.stream().allMatch(text -> LOOPBACK.stream().anyMatch(text::endsWith));
    if (!loopback) {
      return Stream.empty();
    }
    Node digits = new Node.Repeat(new Node.Chars(AsciiSet.DIGIT), 1, Node.Repeat.UNBOUNDED);
    Node port = new Node.Sequence(List.of(new Node.Chars(AsciiSet.of(':')), digits));
    List<Node> parts = new ArrayList<>(Edges.parts(closed));
    parts.add(new Node.Repeat(port, 0, 1));
    return Stream.of(new Node.Sequence(parts));
  }

  private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");
}
