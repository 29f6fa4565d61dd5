package io.github.corsaudit.origin;

import io.github.corsaudit.model.MatchMode;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an expression lets in, and what it would if it were written rightly. */
final class PatternSets {
  private final Node escaped;
  private final boolean dots;
  private final MatchMode match;
  private final Machine let;
  private final Rare rare;
  private @Nullable Machine special;
  private @Nullable Machine dotted;
  private @Nullable Machine meant;

  /**
   * What is let in beside web origins without special characters: computed anew when asked, which
   * seldom anybody does.
   *
   * @param tellsSpecial whether special characters make a difference where underscores do not
   * @param special origins with special characters
   * @param others origins of other schemes
   */
  record Rare(boolean tellsSpecial, Supplier<Machine> special, Supplier<Machine> others) {}

  /**
   * Takes an expression and what it lets in.
   *
   * @param node the expression
   * @param match how much of an origin it must match
   * @param let what it lets in and every browser can send
   * @param rare what else it lets in
   */
  PatternSets(Node node, MatchMode match, Machine let, Rare rare) {
    this.rare = rare;
    Node line = OneLine.of(node);
    escaped = StrayDots.escape(line);
    dots = !escaped.equals(line);
    this.match = match;
    this.let = let;
  }

  /** Returns the web origins that are let in and that every browser can send. */
  Machine let() {
    return let;
  }

  /**
   * Returns the origins with special characters that are let in, and that no underscore explains.
   */
  Machine special() {
    Machine known = special;
    if (known == null) {
      known = rare.tellsSpecial() ? rare.special().get() : Machine.empty();
      special = known;
    }
    return known;
  }

  /** Returns the same as it would be if stray dots were taken literally. */
  Machine specialDotted() {
    Machine all = special();
    return dots && !all.isEmpty() ? all.and(AutomatonBuilder.build(escaped, match)) : all;
  }

  /** Returns all that is let in, in parts. */
  List<Machine> all() {
    return Stream.of(let, rare.special().get(), rare.others().get())
        .filter(set -> !set.isEmpty())
        .toList();
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
