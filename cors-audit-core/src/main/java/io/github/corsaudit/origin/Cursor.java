package io.github.corsaudit.origin;

import io.github.corsaudit.model.Dialect;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A place in an expression that is being read, and the constructs its dialect has. */
final class Cursor {
  private final String text;
  private final Dialect dialect;
  private final Set<Syntax> syntax;
  private int at;
  private int groups = -1;

  Cursor(String text, Dialect dialect, Set<Syntax> syntax) {
    this.text = text;
    this.dialect = dialect;
    this.syntax = syntax;
  }

  Dialect dialect() {
    return dialect;
  }

  boolean is(Dialect expected) {
    return dialect == expected;
  }

  boolean has(Syntax construct) {
    return syntax.contains(construct);
  }

  int position() {
    return at;
  }

  void back(int position) {
    at = position;
  }

  boolean atEnd() {
    return at >= text.length();
  }

  /** Returns whether a text comes next. */
  boolean sees(String expected) {
    return text.startsWith(expected, at);
  }

  /** Returns whether a text stands somewhere ahead. */
  boolean seesLater(String expected) {
    return text.indexOf(expected, at) >= 0;
  }

  /** Returns whether a text stands anywhere in the expression. */
  boolean holds(String expected) {
    return text.contains(expected);
  }

  /** Returns whether nowhere in the expression a group may have a name. */
  boolean namelessGroups() {
    for (int i = text.indexOf("(?<"); i >= 0; i = text.indexOf("(?<", i + 1)) {
      if (!text.startsWith("=", i + 3) && !text.startsWith("!", i + 3)) {
        return false;
      }
    }
    return true;
  }

  /** Returns how many groups the whole expression captures, roughly: escapes are left out. */
  int groups() {
    if (groups < 0) {
      groups = countGroups();
    }
    return groups;
  }

  private int countGroups() {
    int count = 0;
    boolean inClass = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (inClass) {
        inClass = c != ']';
      } else {
        inClass = c == '[';
        count += c == '(' && captures(i + 1) ? 1 : 0;
      }
    }
    return count;
  }

  private boolean captures(int from) {
    boolean named =
        text.startsWith("?<", from)
            && !text.startsWith("?<=", from)
            && !text.startsWith("?<!", from);
    return named || text.startsWith("?P<", from) || !text.startsWith("?", from);
  }

  /** Returns the name in {@code :name:]} if that comes next; else null. */
  @Nullable String posixName() {
    int end = at + 1;
    while (end < text.length() && (isLetter(end) || (text.charAt(end) == '^' && end == at + 1))) {
      end++;
    }
    return text.startsWith(":]", end) ? text.substring(at + 1, end) : null;
  }

  private boolean isLetter(int index) {
    return AsciiSet.LETTER.contains(text.charAt(index));
  }

  /** Returns the next character, or 0 at the end. */
  char peek() {
    return atEnd() ? 0 : text.charAt(at);
  }

  /** Returns the character behind the next one, or 0 if there is none. */
  char second() {
    return at + 1 < text.length() ? text.charAt(at + 1) : 0;
  }

  /** Reads a text if it comes next. */
  boolean take(String expected) {
    boolean found = sees(expected);
    at += found ? expected.length() : 0;
    return found;
  }

  /** Reads one UTF-16 unit. */
  char next() {
    if (atEnd()) {
      throw invalid("it ends too early");
    }
    return text.charAt(at++);
  }

  /** Reads one character, which may take two UTF-16 units. */
  int nextCodePoint() {
    if (atEnd()) {
      throw invalid("it ends too early");
    }
    int c = text.codePointAt(at);
    at += Character.charCount(c);
    return c;
  }

  /** Reads up to and including a text; returns what stands before it. */
  String until(String end) {
    int found = text.indexOf(end, at);
    if (found < 0) {
      throw invalid("`" + end + "` is missing");
    }
    String before = text.substring(at, found);
    at = found + end.length();
    return before;
  }

  /** Reads the rest of the line, if there is any. */
  void skipLine() {
    int end = text.indexOf('\n', at);
    at = end < 0 ? text.length() : end + 1;
  }

  /** Reads all decimal digits that come next. */
  String digits() {
    return digits(10, Integer.MAX_VALUE);
  }

  /** Reads at most so many digits of a radix. */
  String digits(int radix, int most) {
    int start = at;
    while (!atEnd() && at - start < most && isDigit(text.charAt(at), radix)) {
      at++;
    }
    return text.substring(start, at);
  }

  private static boolean isDigit(char c, int radix) {
    return c < AsciiSet.SIZE && Character.digit(c, radix) >= 0;
  }

  /** Reads exactly as many hexadecimal digits as said. */
  int hex(int count) {
    String digits = digits(16, count);
    if (digits.length() < count) {
      throw invalid("a hexadecimal digit is missing");
    }
    return number(digits, 16);
  }

  /** Returns the value of digits. */
  int number(String digits, int radix) {
    int start = 0;
    while (start < digits.length() - 1 && digits.charAt(start) == '0') {
      start++;
    }
    String significant = digits.substring(start);
    if (significant.length() > 6) {
      throw new Undecided("the number " + digits + " is too large to analyse");
    }
    try {
      return Integer.parseInt(significant, radix);
    } catch (NumberFormatException e) {
      throw invalid("`" + digits + "` is no number");
    }
  }

  /** Returns the failure to throw for text that is no expression of the dialect. */
  Undecided invalid(String why) {
    return Undecided.malformed(why + " (at character " + (at + 1) + ")");
  }

  /** Returns the failure to throw for what cannot be written as a set of texts here. */
  Undecided unsupported(String what) {
    return new Undecided(what + " cannot be analysed (at character " + (at + 1) + ")");
  }
}
