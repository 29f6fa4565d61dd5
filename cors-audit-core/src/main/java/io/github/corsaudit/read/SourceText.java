package io.github.corsaudit.read;

import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Span;
import java.util.Arrays;

/** A text file: its path, its content, and the positions of its lines. Immutable. */
public final class SourceText {
  private final String path;
  private final String content;
  private final int[] lineStarts;

  /**
   * Takes a text.
   *
   * @param path relative to the working directory, with {@code /}
   * @param content the whole text
   */
  public SourceText(String path, String content) {
    this.path = path;
    this.content = content;
    this.lineStarts = lineStarts(content);
  }

  private static int[] lineStarts(String content) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < content.length(); i++) {
      if (content.charAt(i) == '\n') {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  /** Returns the path, relative to the working directory, with {@code /}. */
  public String path() {
    return path;
  }

  /** Returns the last part of the path. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Returns the whole text. */
  public String content() {
    return content;
  }

  /** Returns the number of lines. */
  public int lines() {
    return lineStarts.length;
  }

  /** Returns the line (from 1) in which a character stands, given by its offset (from 0). */
  public int lineAt(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** Returns a line's text, without its end; lines count from 1. */
  public String line(int number) {
    int start = lineStarts[number - 1];
    int end = number < lineStarts.length ? lineStarts[number] - 1 : content.length();
    return content.substring(start, end).replace("\r", "");
  }

  /** Returns the span of the characters from {@code start} to before {@code end}, from 0. */
  public Span span(int start, int end) {
    int line = lineAt(start);
    int endLine = lineAt(end);
    return new Span(
        line, start - lineStarts[line - 1] + 1, endLine, end - lineStarts[endLine - 1] + 1);
  }

  /** Returns the place of the characters from {@code start} to before {@code end}, from 0. */
  public Provenance.InFile place(int start, int end) {
    return new Provenance.InFile(path, span(start, end));
  }

  /** Returns the place of a whole line, from its first to its last character that is no blank. */
  public Provenance.InFile placeOfLine(int number) {
    String text = line(number);
    int start = lineStarts[number - 1] + text.length() - text.stripLeading().length();
    return place(start, Math.max(start, lineStarts[number - 1] + text.stripTrailing().length()));
  }
}
