package io.github.corsaudit.explain;

/** A question that cannot be answered; the message says what is wrong with it, for people. */
public final class InvalidQuestion extends Exception {
  private static final long serialVersionUID = 1L;

  InvalidQuestion(String message) {
    super(message);
  }

  /** Returns what is wrong with the question. */
  public String text() {
    return String.valueOf(getMessage());
  }
}
