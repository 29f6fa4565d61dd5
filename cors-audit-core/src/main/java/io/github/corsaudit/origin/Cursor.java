package io.github.corsaudit.origin;

import java.util.Set;

/** A place in an expression that is being read, and the constructs its dialect has. */
final class Cursor {
  private final String text;
  private final Set<Syntax> syntax;
  private int at;

  Cursor(String text, Set<Syntax> syntax) {
    this.text = text;
    this.syntax = syntax;
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

  /** Reads a text if it comes next. */
  boolean take(String expected) {
    boolean found = sees(expected);
    at += found ? expected.length() : 0;
    return found;
  }

  /** Reads one character. */
  char next() {
    if (atEnd()) {
      throw invalid("it ends too early");
    }
    return text.charAt(at++);
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
    int start = at;
    while (!atEnd() && AsciiSet.DIGIT.contains(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  /** Reads as many hexadecimal digits as said. */
  int hex(int count) {
    if (at + count > text.length()) {
      throw invalid("it ends too early");
    }
    String digits = text.substring(at, at + count);
    at += count;
    return number(digits, 16);
  }

  /** Returns the value of digits. */
  int number(String digits, int radix) {
    if (digits.length() > 6) {
      throw new Undecided("the number " + digits + " is too large to analyse");
    }
    try {
      return Integer.parseInt(digits, radix);
    } catch (NumberFormatException e) {
      throw invalid("`" + digits + "` is no number");
    }
  }

  /** Returns the failure to throw for text that is no expression of the dialect. */
  Undecided invalid(String why) {
    return new Undecided("not a valid expression: " + why + " (at character " + (at + 1) + ")");
  }

  /** Returns the failure to throw for what cannot be written as a set of texts here. */
  Undecided unsupported(String what) {
    return new Undecided(what + " cannot be analysed (at character " + (at + 1) + ")");
  }
}
