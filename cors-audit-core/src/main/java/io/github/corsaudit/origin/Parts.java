package io.github.corsaudit.origin;

import io.github.corsaudit.model.Dialect;
import java.util.ArrayList;
import java.util.List;

/** The parts of a sequence, as they are read. */
final class Parts {
  /** Go refuses what would be repeated more often than this, nested counts multiplied. */
  private static final int GO_REPEATS = 1_000;

  private static final int STACKED = 20;

  private final Cursor in;
  private final List<Node> nodes = new ArrayList<>();
  private boolean repeatable;
  private boolean group;
  private int stacked;

  Parts(Cursor in) {
    this.in = in;
  }

  /** Adds a part that a quantifier may follow. */
  void add(Node node) {
    add(node, true);
  }

  /** Adds what stands in parentheses. */
  void addGroup(Node node) {
    add(node, true);
    group = true;
  }

  /** Adds a part, and says whether a quantifier may follow it. */
  void add(Node node, boolean mayRepeat) {
    stacked = 0;
    group = false;
    nodes.add(node);
    repeatable = mayRepeat;
  }

  /** Says that flags were read, which Go does not mind between a part and its quantifier. */
  void flagged() {
    repeatable = in.is(Dialect.RE2);
  }

  /** Returns whether there are any parts. */
  boolean begun() {
    return !nodes.isEmpty();
  }

  /** Repeats the last part. */
  void repeat(Quantifier quantifier) {
    if (!repeatable || nodes.isEmpty()) {
      if (in.is(Dialect.JAVA) && quantifier.counted()) {
        // The JDK takes a count that follows nothing as one of the empty text.
        return;
      }
      throw in.invalid("a quantifier follows nothing that can be repeated");
    }
    Node last = nodes.remove(nodes.size() - 1);
    if (group && quantifier.isPossessive()) {
      // PCRE handles a group of one character in another way than the character.
      last = Node.sequence(last);
    }
    Node repeated = quantifier.of(last, in.dialect());
    if (in.is(Dialect.RE2) && !countable(repeated, GO_REPEATS)) {
      throw in.invalid("it repeats something too often");
    }
    if (in.is(Dialect.DOTNET) && quantifier.isOpenAndLazy() && last.mayBeEmpty()) {
      // .NET loses count of what stands around such a loop, or fails.
      throw in.unsupported("a lazy loop over what may match nothing");
    }
    nodes.add(repeated);
    repeatable = in.has(Syntax.STACKED_QUANTIFIERS);
    if (++stacked > STACKED) {
      throw in.unsupported("so many quantifiers in a row");
    }
  }

  private static boolean countable(Node node, int most) {
    if (node instanceof Node.Repeat repeat) {
      int times = repeat.max() < 0 ? repeat.min() : repeat.max();
      return times <= most && countable(repeat.body(), times > 0 ? most / times : most);
    }
    if (node instanceof Node.Sequence sequence) {
      return sequence.parts().stream().allMatch(part -> countable(part, most));
    }
    return !(node instanceof Node.Choice choice)
        || choice.options().stream().allMatch(part -> countable(part, most));
  }

  Node node() {
    return nodes.size() == 1 ? nodes.get(0) : new Node.Sequence(nodes);
  }
}
