package io.github.corsaudit.report;

import io.github.corsaudit.model.Span;
import java.util.List;

/** A page of text, 80 columns wide: the pieces that reports for people are made of. */
final class TextPage {
  private static final int WIDTH = 80;
  private static final String INDENT = "  ";
  private static final int GUTTER = 4;
  private static final int LABEL = 8;

  private final StringBuilder text = new StringBuilder();
  private final boolean color;

  TextPage(boolean color) {
    this.color = color;
  }

  /** Returns a text set off, if colours are wanted. */
  String ink(Ink ink, String part) {
    return ink.on(part, color);
  }

  /** Adds a line as it is. */
  void line(String line) {
    text.append(line).append('\n');
  }

  /** Adds an empty line, unless there is one. */
  void gap() {
    if (text.length() > 1 && text.charAt(text.length() - 2) != '\n') {
      text.append('\n');
    }
  }

  /** Adds text from outside, indented and wrapped, each line set off. */
  void paragraph(String outside, Ink ink) {
    block(INDENT, outside).forEach(line -> line(INDENT + ink(ink, line)));
  }

  /** Adds text from outside, indented and wrapped. */
  void paragraph(String outside) {
    block(INDENT, outside).forEach(line -> line((INDENT + line).stripTrailing()));
  }

  /** Adds a heading from outside, and text from outside below it. */
  void item(String heading, String outside) {
    line(INDENT + Printable.of(heading));
    block(INDENT + INDENT, outside).forEach(line -> line(INDENT + INDENT + line));
  }

  /** Adds a sentence that stands out. */
  void sentence(String own) {
    block("", own).forEach(line -> line(ink(Ink.STRONG, line)));
  }

  private static List<String> block(String margin, String outside) {
    return Paragraph.wrap(Printable.lines(outside), WIDTH - margin.length());
  }

  /** Adds text from outside beside a label; nothing where there is no text. */
  void labelled(String label, String outside) {
    if (outside.isBlank()) {
      return;
    }
    String start = INDENT + ink(Ink.STRONG, label) + " ".repeat(LABEL - label.length());
    String rest = INDENT + " ".repeat(LABEL);
    for (String line : block(rest, outside)) {
      line((start + line).stripTrailing());
      start = rest;
    }
  }

  /** Adds a label and, on one line however long, what is there to be copied. */
  void copied(String label, String outside) {
    String start = INDENT + ink(Ink.STRONG, label) + " ".repeat(LABEL - label.length());
    line(start + Printable.of(outside));
  }

  /** Adds a line of a file, with the carets under a span. */
  void excerpt(String source, Span span, Ink ink) {
    String number = String.valueOf(span.line());
    String gutter = INDENT + " ".repeat(Math.max(0, GUTTER - number.length())) + number + " | ";
    Excerpt excerpt = Excerpt.of(source, span, WIDTH - gutter.length());
    line(ink(Ink.FAINT, gutter) + excerpt.source());
    String margin = " ".repeat(gutter.length() - 2) + "| ";
    int blanks = excerpt.marks().indexOf('^');
    String marks = ink(ink, excerpt.marks().substring(blanks));
    line(ink(Ink.FAINT, margin) + " ".repeat(blanks) + marks);
  }

  /** Adds lines that were sent or received, marked as such. */
  void exchanged(String mark, List<String> lines) {
    lines.forEach(line -> line(INDENT + INDENT + ink(Ink.FAINT, mark) + " " + Printable.of(line)));
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
