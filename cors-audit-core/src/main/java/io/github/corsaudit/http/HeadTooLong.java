package io.github.corsaudit.http;

import java.net.ProtocolException;

/** Thrown where an answer's header does not end within the length that is read. */
public final class HeadTooLong extends ProtocolException {
  private static final long serialVersionUID = 1L;

  HeadTooLong() {
    super("the header is longer than " + HeadReader.MAX_LENGTH + " characters");
  }
}
