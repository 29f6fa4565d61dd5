package io.github.corsaudit.source;

import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.read.SourceText;

/**
 * A stretch of one source file.
 *
 * @param text the file
 * @param start the offset of the first character, in UTF-16 units from 0
 * @param end the offset after the last character
 */
public record Place(SourceText text, int start, int end) {
  private static final int LONGEST_SNIPPET = 80;

  /** Returns the place as policies name it. */
  public Provenance.InFile at() {
    return text.place(start, end);
  }

  /** Returns what stands there, on one line and cut where it is long. */
  public String snippet() {
    int stop = Math.min(end, start + 4 * LONGEST_SNIPPET);
    String line = text.content().substring(start, stop).strip().replaceAll("\\s+", " ");
    boolean whole = stop == end && line.length() <= LONGEST_SNIPPET;
    return whole ? line : line.substring(0, Math.min(line.length(), LONGEST_SNIPPET)) + "...";
  }

  /** Returns whether an offset lies within. */
  public boolean holds(int offset) {
    return start <= offset && offset < end;
  }
}
