package io.github.corsaudit.source;

import java.util.ArrayList;
import java.util.List;

/** The conditions around a place. */
final class Guards {
  private Guards() {}

  /** Returns the branches that a place lies in, outermost first. */
  static List<Step.Branch> of(List<Step> steps, int offset) {
    List<Step.Branch> found = new ArrayList<>();
    List<Step> level = steps;
    while (true) {
      Step.Branch around = null;
      for (Step step : level) {
        if (step instanceof Step.Branch branch && branch.place().holds(offset)) {
          around = branch;
        }
      }
      if (around == null) {
        return found;
      }
      found.add(around);
      level =
          around.then().place().holds(offset) ? around.then().steps() : around.otherwise().steps();
    }
  }
}
