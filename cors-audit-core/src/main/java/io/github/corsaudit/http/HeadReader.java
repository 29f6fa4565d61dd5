package io.github.corsaudit.http;

import io.github.corsaudit.model.Header;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads answers' headers as leniently as browsers do (RFC 9112, sections 2.2, 4 and 5), but not
 * more than a stated length of them.
 */
final class HeadReader {
  /** More than this in a header is no answer but an attack. */
  static final int MAX_LENGTH = 393_216;

  /** Each line weighs more than its characters: many short ones are a burden too. */
  private static final int LINE_WEIGHT = 32;

  private static final int INTERIM = 10;
  private static final int EMPTY_LINES = 2;
  private static final Pattern STATUS_LINE =
      Pattern.compile("HTTP/[0-9]+\\.([0-9])[ \\t]+([1-9][0-9]{2})(?![0-9]).*", Pattern.DOTALL);

  private final Input in;
  private int weight;

  HeadReader(Input in) {
    this.in = in;
  }

  /** Returns the header of the answer proper; interim ones are read and forgotten. */
  ResponseHead read() throws IOException {
    for (int i = 0; i < INTERIM; i++) {
      ResponseHead head = one();
      if (head.status() >= 200 || head.status() == 101) {
        return head;
      }
    }
    throw new ProtocolException("only interim answers came");
  }

  private ResponseHead one() throws IOException {
    String first = line();
    for (int i = 0; i < EMPTY_LINES && first.isEmpty(); i++) {
      first = line();
    }
    Matcher status = STATUS_LINE.matcher(first);
    if (!status.matches()) {
      throw new ProtocolException("the first line is `" + first + "`");
    }
    return new ResponseHead(
        Integer.parseInt(status.group(1)), Integer.parseInt(status.group(2)), lines());
  }

  private List<Header> lines() throws IOException {
    List<Header> lines = new ArrayList<>();
    String line = line();
    while (!line.isEmpty()) {
      String next = line();
      if (continues(next)) {
        StringBuilder folded = new StringBuilder(line);
        while (continues(next)) {
          folded.append(' ').append(next.strip());
          next = line();
        }
        line = folded.toString();
      }
      add(line, lines);
      line = next;
    }
    return lines;
  }

  private static boolean continues(String line) {
    return !line.isEmpty() && isBlank(line.charAt(0));
  }

  private static void add(String line, List<Header> lines) {
    int colon = line.indexOf(':');
    if (colon > 0 && !isBlank(line.charAt(0))) {
      lines.add(new Header(line.substring(0, colon), trimmed(line, colon + 1)));
    }
  }

  private static String trimmed(String line, int from) {
    int start = from;
    int end = line.length();
    while (start < end && isBlank(line.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(start, end);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private String line() throws IOException {
    String line = in.line(MAX_LENGTH);
    weight += LINE_WEIGHT + line.length();
    if (weight > MAX_LENGTH) {
      throw new HeadTooLong();
    }
    return line;
  }
}
