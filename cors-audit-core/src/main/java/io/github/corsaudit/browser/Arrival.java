package io.github.corsaudit.browser;

/** What a request brought back. */
sealed interface Arrival {

  /** An answer that can be judged. */
  record Answer(Received received) implements Arrival {}

  /** Nothing that could be judged. */
  record Lost(Failure failure) implements Arrival {}
}
