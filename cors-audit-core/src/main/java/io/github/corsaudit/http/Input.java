package io.github.corsaudit.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** The bytes that a server sends, read in blocks. */
final class Input {
  private final InputStream in;
  private final byte[] block = new byte[8_192];
  private int next;
  private int end;

  Input(InputStream in) {
    this.in = in;
  }

  /** Returns the next byte; waits for it. */
  int read() throws IOException {
    if (next == end) {
      fill();
    }
    return block[next++] & 0xff;
  }

  private void fill() throws IOException {
    int length = in.read(block);
    if (length < 0) {
      throw new EOFException("the connection was closed");
    }
    next = 0;
    end = length;
  }

  /** Throws some bytes away; waits for them. */
  void skip(int count) throws IOException {
    int left = count;
    while (left > 0) {
      if (next == end) {
        fill();
      }
      int step = Math.min(left, end - next);
      next += step;
      left -= step;
    }
  }

  /** Returns whether there is more to read right now. */
  boolean more() throws IOException {
    return next < end || in.available() > 0;
  }
}
