package io.github.corsaudit;

/** What was asked for cannot be done; the message says why, for people, one reason a line. */
public final class RequestException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Takes the reason. */
  public RequestException(String message) {
    super(message);
  }
}
