package io.github.corsaudit.origin;

import io.github.corsaudit.model.Tri;
import java.util.Optional;

/**
 * An expression whose set is not known, but that single texts can be held against. Not for use by
 * several threads at once.
 */
final class Trial {
  private final Expression expression;
  private Optional<Bound> bound = Optional.empty();
  private boolean bounded;

  /**
   * A known set that holds the unknown one.
   *
   * @param node the regular expression that it belongs to
   */
  record Bound(Node node, Machine machine) {}

  Trial(Expression expression) {
    this.expression = expression;
  }

  /** Returns the expression. */
  Expression expression() {
    return expression;
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
      bound = build(UpperBound.of(expression)).or(() -> build(UpperBound.coarse(expression)));
      bounded = true;
    }
    return bound;
  }

  private Optional<Bound> build(UpperBound upper) {
    try {
      Machine machine = AutomatonBuilder.build(upper.node(), expression.match());
      return Optional.of(new Bound(OneLine.of(upper.node()), machine));
    } catch (Undecided tooMuch) {
      return Optional.empty();
    }
  }
}
