package io.github.corsaudit.origin;

import java.util.Optional;

/** Answers questions about what one declared grant lets in. */
interface GrantAnalysis {

  /**
   * Returns an origin that makes the answer to a question YES; empty if it is NO.
   *
   * @throws Undecided if it would take too much work to tell
   */
  Optional<String> witness(Question question);

  /** Returns what is let in, as a set. */
  LetIn letIn();

  /**
   * Returns the registrable domains of what is let in.
   *
   * @throws Undecided if it would take too much work to tell
   */
  RegistrableDomains domains();
}
