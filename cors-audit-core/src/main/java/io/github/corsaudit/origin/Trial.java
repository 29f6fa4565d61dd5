package io.github.corsaudit.origin;

import io.github.corsaudit.model.MatchMode;
import io.github.corsaudit.model.Tri;
import java.util.Optional;
import java.util.function.Function;

/**
 * An expression whose set is not known, but that single texts can be held against. Not for use by
 * several threads at once.
 */
final class Trial {
  private final Expression expression;
  private final boolean large;
  private Optional<Bound> bound = Optional.empty();
  private boolean bounded;

  /**
   * A known set that holds the unknown one.
   *
   * @param escaped the regular expression around the one whose stray dots are taken literally
   * @param dots whether there are stray dots
   */
  record Bound(Machine machine, Node escaped, boolean dots) {}

  /**
   * Takes an expression.
   *
   * @param large whether it is known to be too large for an automaton
   */
  Trial(Expression expression, boolean large) {
    this.expression = expression;
    this.large = large;
  }

  /** Returns the expression. */
  Expression expression() {
    return expression;
  }

  /** Returns the same expression with its stray dots taken literally. */
  Trial escaped() {
    Node node = StrayDots.escape(OneLine.of(expression.node()));
    return new Trial(expression.with(node, expression.match()), large);
  }

  /** Returns the same expression, to match the whole text. */
  Trial whole() {
    return new Trial(expression.with(expression.node(), MatchMode.FULL), large);
  }

  /** Returns whether the expression matches a text; unknown where that takes too many steps. */
  Tri matches(String text) {
    if (!AsciiSet.holdsAll(text)) {
      return Tri.UNKNOWN;
    }
    Tri found = Backtracker.matches(expression, text);
    boolean refuted =
        found == Tri.UNKNOWN
            && bound().filter(known -> !known.machine().contains(text)).isPresent();
    return refuted ? Tri.NO : found;
  }

  /** Returns a set that holds all that the expression matches, if one can be made. */
  Optional<Bound> bound() {
    if (!bounded) {
      Optional<Bound> fine = large ? Optional.empty() : build(UpperBound::of);
      bound = fine.or(() -> build(UpperBound::coarse));
      bounded = true;
    }
    return bound;
  }

  private Optional<Bound> build(Function<Expression, UpperBound> around) {
    try {
      UpperBound upper = around.apply(expression);
      Node literal = escaped().expression.node();
      return Optional.of(
          new Bound(
              AutomatonBuilder.build(upper.node(), expression.match()),
              around.apply(expression.with(literal, expression.match())).node(),
              !literal.equals(OneLine.of(expression.node()))));
    } catch (Undecided tooMuch) {
      return Optional.empty();
    }
  }
}
