package io.github.corsaudit.browser;

import java.util.List;

/** What a hop leads to. */
sealed interface Next {

  /** Another hop. */
  record Follow(Hop hop) implements Next {}

  /** The end: the script gets an error. */
  record Blocked(Failure failure) implements Next {}

  /** The end: the script gets the answer with these headers. */
  record Allowed(List<String> readable) implements Next {}
}
