package io.github.corsaudit.origin;

import java.util.List;
import java.util.function.Predicate;

/** A parsed expression, without the spelling of its dialect. */
sealed interface Node {

  /** One character of a set. */
  record Chars(AsciiSet set) implements Node {}

  /** The dot: any character. Kept apart from a set, since it may be a dot meant literally. */
  record Dot(AsciiSet set) implements Node {}

  /** These parts, one after the other; none at all for the empty text. */
  record Sequence(List<Node> parts) implements Node {
    /** Makes the list unchangeable. */
    public Sequence {
      parts = List.copyOf(parts);
    }
  }

  /** One of these; the first that leads to a match is taken. */
  record Choice(List<Node> options) implements Node {
    /** Makes the list unchangeable. */
    public Choice {
      options = List.copyOf(options);
    }
  }

  /**
   * The body, again and again.
   *
   * @param min how often at least
   * @param max how often at most; {@link #UNBOUNDED} for ever
   * @param lazy whether fewer repetitions are tried first; that only matters in an atomic group
   * @param empty when a repetition that matches nothing is the last one
   */
  record Repeat(Node body, int min, int max, boolean lazy, EmptyRound empty) implements Node {
    static final int UNBOUNDED = -1;

    /** Makes a repetition that takes as much as it can. */
    Repeat(Node body, int min, int max) {
      this(body, min, max, false, EmptyRound.COUNTS);
    }

    /** Returns whether the body may be left out, and comes once at most. */
    boolean optional() {
      return min == 0 && max == 1;
    }

    /** Returns the same repetition of something else. */
    Repeat of(Node other) {
      return new Repeat(other, min, max, lazy, empty);
    }
  }

  /** The first way in which the body matches, and no other one. */
  record Atomic(Node body) implements Node {}

  /** The body, in a group that something may refer to; only where something does. */
  record Group(int slot, Node body) implements Node {}

  /**
   * What a group matched before.
   *
   * @param group the group's number or name
   */
  record BackReference(String group, boolean ignoreCase) implements Node {}

  /**
   * What a group would match, once more; of the number 0, what the whole expression would.
   *
   * @param group the group's number or name
   */
  record Call(String group) implements Node {}

  /** Nothing, where a group has matched before; with {@code negated}, where it has not. */
  record IsSet(String group, boolean negated) implements Node {}

  /** Nothing, inside of a call of a group, or of any for the empty name; or elsewhere. */
  record InCall(String group, boolean negated) implements Node {}

  /** Nothing, at the text's start. */
  record Start() implements Node {}

  /** Nothing, at the text's end. */
  record End() implements Node {}

  /**
   * Nothing, at a line's edge.
   *
   * @param plain what this is on a text of one line: {@link Start} or {@link End}
   * @param meaning what it is on any text
   */
  record Anchor(Node plain, Node meaning) implements Node {}

  /** Nothing, behind a line break of this set. */
  record AfterBreak(AsciiSet breaks) implements Node {}

  /** Nothing, where a word starts or ends; with {@code negated}, where none does. */
  record WordBoundary(boolean negated) implements Node {}

  /** Nothing, where the body matches what follows; with {@code negated}, where it does not. */
  record LookAhead(Node body, boolean negated) implements Node {}

  /** Nothing, where the body matches what ends there; with {@code negated}, where it does not. */
  record LookBehind(Node body, boolean negated) implements Node {}

  /** Returns the nodes in this one. */
  default List<Node> children() {
    if (this instanceof Sequence sequence) {
      return sequence.parts();
    }
    if (this instanceof Choice choice) {
      return choice.options();
    }
    if (this instanceof Repeat repeat) {
      return List.of(repeat.body());
    }
    if (this instanceof Atomic atomic) {
      return List.of(atomic.body());
    }
    if (this instanceof Group group) {
      return List.of(group.body());
    }
    if (this instanceof Anchor anchor) {
      return List.of(anchor.meaning());
    }
    if (this instanceof LookAhead look) {
      return List.of(look.body());
    }
    return this instanceof LookBehind look ? List.of(look.body()) : List.of();
  }

  /** Returns whether a test holds for this node or for one inside of it. */
  default boolean any(Predicate<Node> test) {
    return test.test(this) || children().stream().anyMatch(child -> child.any(test));
  }

  /** Returns whether this is a certain object, or holds it. */
  default boolean holds(Node wanted) {
    return any(node -> node == wanted);
  }

  /** Returns whether this may match nothing, at some place. */
  default boolean mayBeEmpty() {
    if (this instanceof Sequence sequence) {
      return sequence.parts().stream().allMatch(Node::mayBeEmpty);
    }
    if (this instanceof Choice choice) {
      return choice.options().stream().anyMatch(Node::mayBeEmpty);
    }
    if (this instanceof Repeat repeat) {
      return repeat.min() == 0 || repeat.body().mayBeEmpty();
    }
    if (this instanceof Atomic atomic) {
      return atomic.body().mayBeEmpty();
    }
    if (this instanceof Group group) {
      return group.body().mayBeEmpty();
    }
    return !(this instanceof Chars || this instanceof Dot);
  }

  /** Returns the nodes one after the other. */
  static Node sequence(Node... parts) {
    return new Sequence(List.of(parts));
  }

  /** Returns one of the nodes. */
  static Node choice(Node... options) {
    return new Choice(List.of(options));
  }

  /** Returns the node that matches a text literally. */
  static Node literal(String text) {
    List<Node> parts = text.chars().<Node>mapToObj(c -> new Chars(AsciiSet.of(c))).toList();
    return new Sequence(parts);
  }
}
