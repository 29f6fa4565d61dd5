package io.github.corsaudit.origin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The packed public suffix list: lines of a name and the letters of its rules, sorted by the name
 * read backwards. Searched where it lies, since building a map would cost more than all look-ups.
 */
final class SuffixTable {
  private static final String RESOURCE = "public-suffixes.txt";
  private static final String DATE = "public-suffixes.date";

  private final byte[] lines;

  private SuffixTable(byte[] lines) {
    this.lines = lines;
  }

  /** Reads the list that is packed into this jar. */
  static SuffixTable load() {
    return new SuffixTable(bytes(RESOURCE));
  }

  /** Returns the day of the list's version, as {@code 2026-10-06}. */
  static String date() {
    return new String(bytes(DATE), StandardCharsets.US_ASCII);
  }

  private static byte[] bytes(String resource) {
    try (InputStream in = SuffixTable.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing in this jar");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " cannot be read", e);
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

  /** Returns whether there is no line at a place. */
  boolean isEnd(int at) {
    return at >= lines.length;
  }

  /** Returns the name of the line at a place. */
  String name(int at) {
    return text(at, nameEnd(at));
  }

  /** Returns the place of the line behind another one. */
  int next(int at) {
    return lineEnd(at) + 1;
  }

  /** Returns the place of the first line, from some place on, whose name ends otherwise. */
  int pastEnding(String end, int at) {
    int low = at;
    int high = lines.length;
    while (low < high) {
      int start = lineStart((low + high) >>> 1);
      if (endsWith(start, end)) {
        low = lineEnd(start) + 1;
      } else {
        high = start;
      }
    }
    return low;
  }

  private boolean endsWith(int start, String end) {
    int from = nameEnd(start) - end.length();
    return from >= start && matches(from, end);
  }

  private boolean matches(int at, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (lines[at + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Returns the names of one label that start with a text. */
  List<String> topLevelDomains(String start) {
    List<String> found = new ArrayList<>();
    for (int at = 0; at < lines.length; at = lineEnd(at) + 1) {
      if (at + start.length() < lines.length && matches(at, start) && name(at).indexOf('.') < 0) {
        found.add(name(at));
      }
    }
    return found;
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
