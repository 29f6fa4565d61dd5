package io.github.corsaudit.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

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

  /** Returns whether a place lies on the side of a condition that means development. */
  static boolean development(List<Step> steps, int offset) {
    for (Step.Branch branch : of(steps, offset)) {
      if (branch.then().place().holds(offset)
          && Words.development(branch.condition().place().snippet())) {
        return true;
      }
    }
    return false;
  }

  /** What conditions are called; apart, since most files hold none. */
  private static final class Words {
    private static final Pattern DEVELOPMENT =
        Pattern.compile(
            "(?i)(?<![a-z])(is_?)?(debug|dev|development|local|testing)(_?mode)?(?![a-z])");
    private static final Pattern OPPOSITE = Pattern.compile("\\bnot\\b|!");

    static boolean development(String condition) {
      return DEVELOPMENT.matcher(condition).find() && !OPPOSITE.matcher(condition).find();
    }
  }
}
