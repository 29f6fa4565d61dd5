package io.github.corsaudit.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** The bytes that a server sends, read in blocks. */
final class Input {
  private final InputStream in;
  private final byte[] block = new byte[8_192];
  private int next;
  private int end;
  private long until = Long.MAX_VALUE;

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

  /** Ends all reading from a moment of {@link System#nanoTime} on; nobody drips past that. */
  void until(long moment) {
    until = moment;
  }

  private void fill() throws IOException {
    if (until != Long.MAX_VALUE && System.nanoTime() - until > 0) {
      throw new SocketTimeoutException();
    }
    int length = in.read(block);
    if (length < 0) {
      throw new EOFException("the connection was closed");
    }
    next = 0;
    end = length;
  }

  /**
   * Returns the next line without its end; each byte is one character.
   *
   * @param most how many there may be
   * @throws HeadTooLong if there are more
   */
  String line(int most) throws IOException {
    StringBuilder begun = new StringBuilder(0);
    int feed = feed();
    while (feed < 0) {
      begun.append(text(end));
      next = end;
      if (begun.length() > most) {
        throw new HeadTooLong();
      }
      fill();
      feed = feed();
    }
    boolean carriage = feed > next && block[feed - 1] == '\r';
    String rest = text(carriage ? feed - 1 : feed);
    next = feed + 1;
    return begun.isEmpty() ? rest : joined(begun, rest);
  }

  /** Where a line came in two blocks, its carriage return may be the first one's last character. */
  private static String joined(StringBuilder begun, String rest) {
    int last = begun.length() - 1;
    if (rest.isEmpty() && begun.charAt(last) == '\r') {
      begun.setLength(last);
    }
    return begun.append(rest).toString();
  }

  private String text(int to) {
    return new String(block, next, to - next, StandardCharsets.ISO_8859_1);
  }

  /** Returns where the next line feed is, of what has been read; -1 if there is none. */
  private int feed() {
    for (int i = next; i < end; i++) {
      if (block[i] == '\n') {
        return i;
      }
    }
    return -1;
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
