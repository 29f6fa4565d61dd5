package io.github.corsaudit.origin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The packed public suffix list: lines of a name and the letters of its rules, sorted by the name
 * read backwards. Searched where it lies, since building a map would cost more than all look-ups.
 */
final class SuffixTable {
  private static final String RESOURCE = "public-suffixes.txt";

  private final byte[] lines;

  private SuffixTable(byte[] lines) {
    this.lines = lines;
  }

  /** Reads the list that is packed into this jar. */
  static SuffixTable load() {
    try (InputStream in = SuffixTable.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing in this jar");
      }
      return new SuffixTable(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " cannot be read", e);
    }
  }

  /** Takes each name and its letters, in order. */
  interface Visitor {
    void visit(String name, String letters);
  }

  /** Shows all names to a visitor. */
  void forEach(Visitor visitor) {
    for (int start = 0; start < lines.length; start = lineEnd(start) + 1) {
      visitor.visit(text(start, nameEnd(start)), text(nameEnd(start) + 1, lineEnd(start)));
    }
  }

  /** Returns the letters of a name's rules; empty if it has none. */
  String letters(String name) {
    int low = 0;
    int high = lines.length;
    while (low < high) {
      int start = lineStart((low + high) >>> 1);
      int order = compare(name, start);
      if (order == 0) {
        return text(nameEnd(start) + 1, lineEnd(start));
      }
      if (order < 0) {
        high = start;
      } else {
        low = lineEnd(start) + 1;
      }
    }
    return "";
  }

  /** Compares a name with a line's, both read backwards. */
  private int compare(String name, int start) {
    int i = name.length() - 1;
    int j = nameEnd(start) - 1;
    for (; i >= 0 && j >= start; i--, j--) {
      int order = Character.compare(name.charAt(i), (char) lines[j]);
      if (order != 0) {
        return order;
      }
    }
    return Boolean.compare(i >= 0, j >= start);
  }

  private int lineStart(int at) {
    int start = at;
    while (start > 0 && lines[start - 1] != '\n') {
      start--;
    }
    return start;
  }

  private int nameEnd(int start) {
    return find(' ', start);
  }

  private int lineEnd(int start) {
    return find('\n', start);
  }

  private int find(char wanted, int start) {
    int at = start;
    while (lines[at] != wanted) {
      at++;
    }
    return at;
  }

  private String text(int start, int end) {
    return new String(lines, start, end - start, StandardCharsets.US_ASCII);
  }
}
