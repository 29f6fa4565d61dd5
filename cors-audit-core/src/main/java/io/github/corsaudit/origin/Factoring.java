package io.github.corsaudit.origin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes out what alternatives begin with alike, so that a long list of them is followed as one text
 * as long as they agree.
 */
final class Factoring {
  private Factoring() {}

  /** Returns a node that matches the same texts. */
  static Node of(Node node) {
    return of(node, false);
  }

  /**
   * Returns a node that matches the same texts.
   *
   * @param ordered whether it matters which way to match comes first
   */
  private static Node of(Node node, boolean ordered) {
    if (node instanceof Node.Sequence sequence) {
      return new Node.Sequence(all(sequence.parts(), ordered));
    }
    if (node instanceof Node.Choice choice) {
      return choice(all(choice.options(), ordered), ordered);
    }
    if (node instanceof Node.Repeat repeat) {
      return repeat.of(of(repeat.body(), ordered));
    }
    if (node instanceof Node.Atomic atomic) {
      return new Node.Atomic(of(atomic.body(), true));
    }
    if (node instanceof Node.LookAhead look) {
      return new Node.LookAhead(of(look.body(), false), look.negated());
    }
    return node instanceof Node.LookBehind look
        ? new Node.LookBehind(of(look.body(), false), look.negated())
        : node;
  }

  private static List<Node> all(List<Node> nodes, boolean ordered) {
    List<Node> factored = new ArrayList<>(nodes.size());
    for (Node node : nodes) {
      factored.add(of(node, ordered));
    }
    return factored;
  }

  private static Node choice(List<Node> options, boolean ordered) {
    List<List<Node>> texts = new ArrayList<>(options.size());
    for (Node option : options) {
      texts.add(option instanceof Node.Sequence sequence ? sequence.parts() : List.of(option));
    }
    return joined(texts, ordered);
  }

  private static Node joined(List<List<Node>> options, boolean ordered) {
    List<Node> result = new ArrayList<>();
    for (List<List<Node>> group : ordered ? neighbours(options) : alike(options)) {
      int shared = group.size() == 1 ? group.get(0).size() : shared(group);
      List<Node> parts = new ArrayList<>(group.get(0).subList(0, shared));
      if (group.size() > 1) {
        List<List<Node>> rests = new ArrayList<>(group.size());
        for (List<Node> option : group) {
          rests.add(option.subList(shared, option.size()));
        }
        parts.add(joined(rests, ordered));
      }
      result.add(parts.size() == 1 ? parts.get(0) : new Node.Sequence(parts));
    }
    return result.size() == 1 ? result.get(0) : new Node.Choice(result);
  }

  /** Groups the options by what they begin with. */
  private static Collection<List<List<Node>>> alike(List<List<Node>> options) {
    Map<List<Node>, List<List<Node>>> groups = new LinkedHashMap<>();
    for (List<Node> option : options) {
      List<Node> first = option.subList(0, Math.min(1, option.size()));
      groups.computeIfAbsent(first, key -> new ArrayList<>()).add(option);
    }
    groups.computeIfPresent(List.of(), (key, empty) -> empty.subList(0, 1));
    return groups.values();
  }

  /** Groups options that follow each other and begin with the same character. */
  private static Collection<List<List<Node>>> neighbours(List<List<Node>> options) {
    List<List<List<Node>>> groups = new ArrayList<>();
    for (List<Node> option : options) {
      List<List<Node>> last = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
      if (!last.isEmpty() && begin(last.get(0), option)) {
        last.add(option);
      } else {
        groups.add(new ArrayList<>(List.of(option)));
      }
    }
    return groups;
  }

  private static boolean begin(List<Node> one, List<Node> other) {
    return !one.isEmpty()
        && !other.isEmpty()
        && one.get(0) instanceof Node.Chars
        && one.get(0).equals(other.get(0));
  }

  /** Returns how many parts all options begin with; one at least, as they are grouped. */
  private static int shared(List<List<Node>> group) {
    List<Node> first = group.get(0);
    int length = 1;
    while (length < first.size() && agree(group, length)) {
      length++;
    }
    return length;
  }

  private static boolean agree(List<List<Node>> group, int index) {
    Node part = group.get(0).get(index);
    for (List<Node> option : group) {
      if (option.size() <= index || !option.get(index).equals(part)) {
        return false;
      }
    }
    return part instanceof Node.Chars;
  }
}
