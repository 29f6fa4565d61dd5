package io.github.corsaudit.read;

import io.github.corsaudit.model.Problem;

/** Ends the reading of a file that is well-formed and yet not to be read. */
final class UnreadableTree extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Problem problem;

  UnreadableTree(Problem problem) {
    super(problem.message());
    this.problem = problem;
  }

  /** Returns what to tell the user. */
  Problem problem() {
    return problem;
  }
}
