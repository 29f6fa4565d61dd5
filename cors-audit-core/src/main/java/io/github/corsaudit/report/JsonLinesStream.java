package io.github.corsaudit.report;

import io.github.corsaudit.check.Audit;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes the report {@code jsonl} part by part, while the audit goes on: what was written is
 * forgotten but for its sums.
 */
public final class JsonLinesStream {
  private final Writer out;
  private Tally tally;

  /**
   * Begins, or goes on.
   *
   * @param out takes the lines
   * @param before the sums of what was written earlier
   */
  public JsonLinesStream(Writer out, Tally before) {
    this.out = out;
    tally = before;
  }

  /** Writes what one part found, all at once, and returns the part's own sums. */
  public Tally add(Audit part) throws IOException {
    Tally own = Tally.of(part);
    int objects = part.policies().size() + part.findings().size() + part.problems().size();
    if (objects > 0) {
      JsonOut.lines(out, json -> JsonLinesFormat.objects(part, tally.policies(), json));
    }
    tally = tally.and(own);
    return own;
  }

  /** Writes the summary of all parts. */
  public void finish(boolean complete) throws IOException {
    JsonOut.lines(out, json -> JsonLinesFormat.summary(tally, complete, json));
  }

  /** Returns the sums so far. */
  public Tally tally() {
    return tally;
  }
}
