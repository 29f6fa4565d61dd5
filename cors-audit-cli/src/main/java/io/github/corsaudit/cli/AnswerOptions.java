package io.github.corsaudit.cli;

import java.io.IOException;

/** One way to say who answers the request: a set of options of {@code explain}. */
interface AnswerOptions {

  /** Returns whether the user chose this way. */
  boolean chosen();

  /**
   * Has the request judged by these answers.
   *
   * @param asked what the page asks for, as far as options say it
   * @param run judges and tells
   * @return the exit status
   */
  int explain(RequestOptions asked, ExplainRun run) throws IOException;
}
