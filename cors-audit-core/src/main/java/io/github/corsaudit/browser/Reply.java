package io.github.corsaudit.browser;

import io.github.corsaudit.model.Header;
import java.util.List;

/** What comes back for one request. */
public sealed interface Reply {

  /**
   * An answer.
   *
   * @param status the status code
   * @param lines the header lines, raw and in order
   */
  record Answered(int status, List<Header> lines) implements Reply {
    /** Makes the list unchangeable. */
    public Answered {
      lines = List.copyOf(lines);
    }
  }

  /** No answer; {@code why} says why, for people. */
  record Unreachable(String why) implements Reply {}
}
