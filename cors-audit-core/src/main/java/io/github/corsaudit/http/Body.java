package io.github.corsaudit.http;

import java.io.IOException;
import java.net.ProtocolException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What follows a header (RFC 9112, section 6.3). Only a short body whose end can be told is ever
 * read, and thrown away, since that is cheaper for both sides than a new connection.
 */
final class Body {
  private static final int SHORT = 4_096;
  private static final int NONE = 0;
  private static final int UNKNOWN = -1;
  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

  private final int length;
  private final boolean chunked;

  private Body(int length, boolean chunked) {
    this.length = length;
    this.chunked = chunked;
  }

  /**
   * Returns what follows.
   *
   * @throws ProtocolException if nobody could tell
   */
  static Body after(RequestHead request, ResponseHead head) throws ProtocolException {
    List<String> lengths = head.values("Content-Length").stream().distinct().toList();
    if (lengths.size() > 1) {
      throw new ProtocolException("it has two lengths");
    }
    boolean none = request.method().equals("HEAD") || head.status() == 204 || head.status() == 304;
    if (none) {
      return new Body(NONE, false);
    }
    List<String> codings = head.values("Transfer-Encoding");
    if (!codings.isEmpty()) {
      return new Body(UNKNOWN, codings.size() == 1 && head.says("Transfer-Encoding", "chunked"));
    }
    return new Body(lengths.isEmpty() ? UNKNOWN : length(lengths.get(0)), false);
  }

  private static int length(String text) {
    boolean known = LENGTH.matcher(text).matches() && Long.parseLong(text) <= SHORT;
    return known ? Integer.parseInt(text) : UNKNOWN;
  }

  /** Returns whether it is worth waiting for the end. */
  boolean isShort() {
    return chunked || length != UNKNOWN;
  }

  /** Reads to the end; returns whether that was found. */
  boolean skip(Input in) throws IOException {
    if (!chunked) {
      in.skip(Math.max(NONE, length));
      return isShort();
    }
    int left = SHORT;
    int size = chunk(in);
    while (size > 0 && size <= left) {
      left -= size;
      in.skip(size);
      size = crlf(in) ? chunk(in) : UNKNOWN;
    }
    return size == 0 && crlf(in);
  }

  /** Returns the length of the next chunk; unknown where it has extensions or is long. */
  private static int chunk(Input in) throws IOException {
    int size = 0;
    int c = in.read();
    while (Character.digit(c, 16) >= 0 && size <= SHORT) {
      size = size * 16 + Character.digit(c, 16);
      c = in.read();
    }
    return c == '\r' && in.read() == '\n' ? size : UNKNOWN;
  }

  private static boolean crlf(Input in) throws IOException {
    return in.read() == '\r' && in.read() == '\n';
  }
}
