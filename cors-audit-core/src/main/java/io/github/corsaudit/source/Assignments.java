package io.github.corsaudit.source;

import java.util.List;
import java.util.Optional;

/** Finds assignments by what is assigned. */
final class Assignments {
  private Assignments() {}

  /** Returns the variable that an expression's value is assigned to. */
  static Optional<String> target(List<Step> steps, Expression value) {
    for (Step step : steps) {
      Optional<String> found =
          step instanceof Step.Bind bind
              ? Optional.of(bind.target()).filter(t -> bind.value().place().equals(value.place()))
              : inside((Step.Branch) step, value);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> inside(Step.Branch branch, Expression value) {
    return target(branch.then().steps(), value).or(() -> target(branch.otherwise().steps(), value));
  }
}
