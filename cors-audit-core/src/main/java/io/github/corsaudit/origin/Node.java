package io.github.corsaudit.origin;

import java.util.List;

/** A parsed expression, without the spelling of its dialect. */
sealed interface Node {

  /** One character of a set. */
  record Chars(AsciiSet set) implements Node {}

  /** The dot: any character. Kept apart from a set, since it may be a dot meant literally. */
  record Dot() implements Node {}

  /** These parts, one after the other; none at all for the empty text. */
  record Sequence(List<Node> parts) implements Node {
    /** Makes the list unchangeable. */
    public Sequence {
      parts = List.copyOf(parts);
    }
  }

  /** One of these. */
  record Choice(List<Node> options) implements Node {
    /** Makes the list unchangeable. */
    public Choice {
      options = List.copyOf(options);
    }
  }

  /** The body, at least {@code min} and at most {@code max} times; {@link #UNBOUNDED} for ever. */
  record Repeat(Node body, int min, int max) implements Node {
    static final int UNBOUNDED = -1;
  }

  /** Nothing, at the text's start. */
  record Start() implements Node {}

  /** Nothing, at the text's end. */
  record End() implements Node {}

  /** Nothing, where a word starts or ends; with {@code negated}, where none does. */
  record WordBoundary(boolean negated) implements Node {}

  /** Nothing, where the body matches what follows; with {@code negated}, where it does not. */
  record LookAhead(Node body, boolean negated) implements Node {}

  /** Returns the node that matches a text literally. */
  static Node literal(String text) {
    List<Node> parts = text.chars().<Node>mapToObj(c -> new Chars(AsciiSet.of(c))).toList();
    return new Sequence(parts);
  }
}
