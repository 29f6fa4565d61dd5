package io.github.corsaudit.serve;

import java.util.ArrayList;
import java.util.List;

/**
 * What an answer holds of one header field.
 *
 * @param known false where nobody can tell
 * @param lines the values, one for each line; none where the header is absent or not known
 */
public record FieldValue(boolean known, List<String> lines) {
  /** Makes the list unchangeable. */
  public FieldValue {
    lines = List.copyOf(lines);
  }

  /** Returns the absent header. */
  public static FieldValue absent() {
    return new FieldValue(true, List.of());
  }

  /** Returns a header that nobody can tell. */
  public static FieldValue unknown() {
    return new FieldValue(false, List.of());
  }

  /** Returns a header with these lines. */
  public static FieldValue of(String... lines) {
    return new FieldValue(true, List.of(lines));
  }

  /** Returns whether the header is known to be absent. */
  public boolean isAbsent() {
    return known && lines.isEmpty();
  }

  /** Returns the header with one more line. */
  public FieldValue and(String line) {
    if (!known) {
      return this;
    }
    List<String> more = new ArrayList<>(lines);
    more.add(line);
    return new FieldValue(true, more);
  }
}
