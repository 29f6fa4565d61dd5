package io.github.corsaudit.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Completes the start of an expression: its anchor is left to others, its scheme is added. */
final class Front {
  private static final String SCHEME_END = "://";

  private Front() {}

  /**
   * Returns the expression with a scheme before the names that it starts with.
   *
   * @param below what is meant where such a name may have anything before it
   */
  static Node complete(Node node, SubDomains below) {
    if (node instanceof Node.Choice choice) {
      return new Node.Choice(
          choice.options().stream().map(option -> complete(option, below)).toList());
    }
    List<Node> parts = new ArrayList<>(Edges.parts(node));
    while (!parts.isEmpty() && isOpening(parts.get(0))) {
      Node first = parts.remove(0);
      parts.addAll(0, Edges.isCondition(first) ? List.of() : Edges.parts(first));
    }
    if (parts.isEmpty()) {
      return node;
    }
    demandScheme(parts);
    if (parts.get(0) instanceof Node.Choice first && parts.size() == 1) {
      return complete(first, below);
    }
    return hasScheme(parts) ? Edges.joined(parts) : withScheme(parts, below);
  }

  private static boolean isOpening(Node node) {
    return Edges.isCondition(node) || node instanceof Node.Sequence;
  }

  /** Makes a scheme that may be left out one that must be there. */
  private static void demandScheme(List<Node> parts) {
    if (parts.get(0) instanceof Node.Repeat repeat
        && repeat.min() == 0
        && hasScheme(List.of(repeat.body()))) {
      parts.set(0, repeat.body());
    }
  }

  private static boolean hasScheme(List<Node> parts) {
    Set<String> texts = Skeletons.of(new Node.Sequence(parts));
    return texts.stream().allMatch(text -> text.indexOf(SCHEME_END) > 0);
  }

  private static Node withScheme(List<Node> parts, SubDomains below) {
    List<Node> rest = new ArrayList<>(parts);
    while (!rest.isEmpty() && Edges.isHole(rest.get(0))) {
      rest.remove(0);
    }
    List<Node> completed = new ArrayList<>(Edges.parts(Node.literal("http")));
    Node secure = new Node.Chars(AsciiSet.of('s'));
    completed.add(isLoopback(rest) ? new Node.Repeat(secure, 0, 1) : secure);
    completed.addAll(Edges.parts(Node.literal(SCHEME_END)));
    while (!rest.isEmpty() && isAny(rest.get(0), ":/")) {
      rest.remove(0);
    }
    separate(rest, below, completed);
    completed.addAll(rest);
    return new Node.Sequence(completed);
  }

  private static void separate(List<Node> rest, SubDomains below, List<Node> completed) {
    if (!rest.isEmpty() && Edges.isCharacter(rest.get(0), '.')) {
      rest.remove(0);
    }
    if (!isLoopback(rest)) {
      completed.addAll(below.labels());
    }
  }

  private static boolean isAny(Node node, String characters) {
    return characters.chars().anyMatch(c -> Edges.isCharacter(node, (char) c));
  }

  private static boolean isLoopback(List<Node> rest) {
    Set<String> texts = Skeletons.of(new Node.Sequence(rest));
    return texts.stream()
        .allMatch(text -> text.startsWith("localhost") || text.startsWith("127.0.0.1"));
  }
}
