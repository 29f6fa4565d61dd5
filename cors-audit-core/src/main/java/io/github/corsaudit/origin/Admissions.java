package io.github.corsaudit.origin;

/** Answers questions about one policy. */
@FunctionalInterface
public interface Admissions {

  /** Returns whether the policy lets in a member of the question's set. */
  Admission ask(Question question);
}
