package io.github.corsaudit.origin;

import io.github.corsaudit.model.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sets a label's boundary where anything could stand right before a registrable domain. */
final class Boundaries {
  private final SubDomains below;

  private Boundaries(SubDomains below) {
    this.below = below;
  }

  /** Returns the expression with sub-domains in the place of anything before a domain. */
  static Node separate(Node node, SubDomains below) {
    return new Boundaries(below).separate(node, List.of());
  }

  private Node separate(Node node, List<Node> rest) {
    if (node instanceof Node.Choice choice) {
      return new Node.Choice(
          choice.options().stream().map(option -> separate(option, rest)).toList());
    }
    return node instanceof Node.Sequence sequence ? sequence(sequence.parts(), rest) : node;
  }

  private Node sequence(List<Node> parts, List<Node> rest) {
    List<Node> separated = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      List<Node> following = new ArrayList<>(parts.subList(i + 1, parts.size()));
      following.addAll(rest);
      if (isLoose(parts.get(i)) && startsWithDomain(following)) {
        if (below == SubDomains.SAID) {
          separated.add(parts.get(i));
        }
        separated.addAll(below.labels());
      } else {
        separated.add(separate(parts.get(i), following));
      }
    }
    return new Node.Sequence(separated);
  }

  /** Returns whether a part can end inside a label. */
  private static boolean isLoose(Node part) {
    boolean varies = part instanceof Node.Repeat || Edges.isHole(part);
    return varies
        && Skeletons.of(part).stream()
            .anyMatch(text -> text.indexOf(Skeletons.HOLE) >= 0 && !text.endsWith("."));
  }

  private static boolean startsWithDomain(List<Node> following) {
    Set<String> texts = Skeletons.of(new Node.Sequence(following));
    return texts.stream().anyMatch(Boundaries::isDomain);
  }

  private static boolean isDomain(String text) {
    int colon = text.indexOf(':');
    String host = colon < 0 ? text : text.substring(0, colon);
    return host.equals("localhost")
        || Origin.parse("https://" + host)
            .flatMap(QuestionSets::registrable)
            .equals(Optional.of(host));
  }
}
