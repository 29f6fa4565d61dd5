package io.github.corsaudit.origin;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What of a text before a place matters to an expression. */
final class Traits {
  private final List<Node.LookBehind> lookBehinds = new ArrayList<>();
  private final IdentityHashMap<Node, Integer> indices = new IdentityHashMap<>();
  private final Set<Node> looking = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Node> idling = Collections.newSetFromMap(new IdentityHashMap<>());
  private boolean words;
  private boolean breaks;

  private Traits() {}

  /**
   * Returns what matters to a node.
   *
   * @throws Undecided if it holds a back-reference
   */
  static Traits of(Node node) {
    Traits traits = new Traits();
    traits.visit(node);
    return traits;
  }

  private boolean visit(Node node) {
    boolean found = false;
    if (node instanceof Node.BackReference) {
      throw new Undecided("a back-reference cannot be analysed");
    }
    for (Node child : node.children()) {
      found |= visit(child);
    }
    if (node instanceof Node.Repeat repeat && repeat.body().mayBeEmpty()) {
      idling.add(repeat);
    }
    words |= node instanceof Node.WordBoundary;
    breaks |= node instanceof Node.AfterBreak;
    if (node instanceof Node.LookBehind look) {
      found = true;
      indices.put(look, lookBehinds.size());
      lookBehinds.add(look);
    }
    if (found) {
      looking.add(node);
    }
    return found;
  }

  /** Returns the look-behinds, those inside of others first. */
  List<Node.LookBehind> lookBehinds() {
    return lookBehinds;
  }

  /** Returns where a look-behind stands among them. */
  int indexOf(Node.LookBehind look) {
    return Objects.requireNonNull(indices.get(look));
  }

  /** Returns whether a node holds a look-behind. */
  boolean looksBehind(Node node) {
    return !looking.isEmpty() && looking.contains(node);
  }

  /** Returns whether a round of a loop may match nothing. */
  boolean roundMayBeEmpty(Node.Repeat loop) {
    return idling.contains(loop);
  }

  /** Returns whether it matters if a word stands before a place. */
  boolean words() {
    return words;
  }

  /** Returns whether it matters if a line break stands before a place. */
  boolean breaks() {
    return breaks;
  }
}
