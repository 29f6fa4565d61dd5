package io.github.corsaudit.origin;

import io.github.corsaudit.model.MatchMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the author of an expression may have meant: its stray dots taken literally, both ends
 * anchored, what stands open behind a name dropped, and sub-domains where anything could stand
 * before one.
 */
final class Intent {
  private final MatchMode match;
  private final boolean start;
  private final boolean end;

  private Intent(MatchMode match, boolean start, boolean end) {
    this.match = match;
    this.start = start;
    this.end = end;
  }

  /**
   * Returns the readings of an expression, the likelier ones first.
   *
   * @param escaped the expression with its stray dots taken literally
   * @param match how much of an origin it must match
   */
  static Stream<Node> of(Node escaped, MatchMode match) {
    Intent intent = new Intent(match, Edges.hasStart(escaped), Edges.hasEnd(escaped));
    Node whole = Tail.close(escaped);
    return Stream.of(Tail.withPort(whole), Stream.of(whole))
        .flatMap(tails -> tails)
        .flatMap(tail -> Arrays.stream(SubDomains.values()).map(below -> intent.read(tail, below)))
        .distinct();
  }

  /** Returns the reading that adds the dot which is missing before a name. */
  static Stream<Node> dotted(Node escaped, MatchMode match) {
    Intent intent = new Intent(match, Edges.hasStart(escaped), Edges.hasEnd(escaped));
    return Stream.of(intent.read(Tail.close(escaped), SubDomains.SAID));
  }

  private Node read(Node closed, SubDomains below) {
    Node separated = Boundaries.separate(Front.complete(closed, below), below);
    List<Node> parts = new ArrayList<>();
    if (start || match == MatchMode.ANYWHERE) {
      parts.add(new Node.Start());
    }
    parts.addAll(Edges.parts(separated));
    if (end || match != MatchMode.FULL) {
      parts.add(new Node.End());
    }
    return new Node.Sequence(parts);
  }
}
