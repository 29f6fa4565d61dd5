package io.github.corsaudit.cli;

/** The user asked for something that cannot be; the message says what, and what to do. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UsageException(String message) {
    super(message);
  }
}
