package io.github.corsaudit.origin;

import io.github.corsaudit.model.MatchMode;
import org.jspecify.annotations.Nullable;

/** What an expression lets in, and what it would if it were written rightly. */
final class PatternSets {
  private final Node escaped;
  private final boolean dots;
  private final MatchMode match;
  private final Machine let;
  private @Nullable Machine dotted;
  private @Nullable Machine meant;

  /**
   * Takes an expression and what it lets in.
   *
   * @param node the expression
   * @param match how much of an origin it must match
   * @param let what it lets in and a browser can send
   */
  PatternSets(Node node, MatchMode match, Machine let) {
    this(StrayDots.escape(OneLine.of(node)), hasDots(node), match, let);
  }

  /**
   * Takes an expression whose stray dots are literal, and what it lets in where they are not.
   *
   * @param dots whether there are any
   */
  PatternSets(Node escaped, boolean dots, MatchMode match, Machine let) {
    this.escaped = escaped;
    this.dots = dots;
    this.match = match;
    this.let = let;
  }

  private static boolean hasDots(Node node) {
    Node line = OneLine.of(node);
    return !StrayDots.escape(line).equals(line);
  }

  /** Returns all that is let in and that a browser can send. */
  Machine let() {
    return let;
  }

  /** Returns the expression with its stray dots taken literally. */
  Node escaped() {
    return escaped;
  }

  /** Returns what would be let in if stray dots were taken literally. */
  Machine dotted() {
    Machine known = dotted;
    if (known == null) {
      known = dots ? let.and(AutomatonBuilder.build(escaped, match)) : let;
      dotted = known;
    }
    return known;
  }

  /** Returns what is let in by stray dots alone. */
  Machine byDots() {
    return dots ? let.minus(dotted()) : Machine.empty();
  }

  /** Returns what would be let in if, besides, the expression had to match the whole origin. */
  Machine meant() {
    Machine known = meant;
    if (known == null) {
      boolean whole = match == MatchMode.FULL;
      known = whole ? dotted() : dotted().and(AutomatonBuilder.build(escaped, MatchMode.FULL));
      meant = known;
    }
    return known;
  }
}
