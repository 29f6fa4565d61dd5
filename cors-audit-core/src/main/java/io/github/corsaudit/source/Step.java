package io.github.corsaudit.source;

import java.util.List;
import java.util.Optional;

/** What a body of code does to its variables, in order. */
sealed interface Step {

  /** Returns where it stands. */
  Place place();

  /**
   * Changes a variable.
   *
   * @param target the variable, or a dotted path to what is changed ({@code app.config})
   * @param change how
   * @param key for {@link Change#PUT} and its like, the key
   * @param value what it is changed with
   */
  record Bind(Place place, String target, Change change, Optional<Expression> key, Expression value)
      implements Step {}

  /** Does one thing or the other. */
  record Branch(Place place, Expression condition, Arm then, Arm otherwise) implements Step {}

  /** One side of a branch. */
  record Arm(Place place, List<Step> steps) {
    /** Makes the list unchangeable. */
    public Arm {
      steps = List.copyOf(steps);
    }
  }

  /** The ways to change a variable. */
  enum Change {
    /** It becomes the value. */
    ASSIGN,
    /** The value is one more element. */
    ADD,
    /** The value's elements, characters or entries come behind. */
    EXTEND,
    /** The value becomes the element with the key. */
    PUT,
    /** The value becomes one more element with the key. */
    PUT_MORE,
    /** The value becomes the element with the key unless there is one. */
    PUT_IF_NONE
  }
}
