package io.github.corsaudit.cli;

import java.util.Locale;

/**
 * How far a run is, in a few words.
 *
 * @param done how many targets have been asked, before this run too
 * @param all how many there are; 0 if nobody knows
 * @param before how many of those done an earlier run asked
 * @param findings how many findings there are
 * @param requests how many requests were sent
 */
record ProgressLine(int done, int all, int before, int findings, int requests) {

  /** Returns the line, after so many seconds. */
  String after(double seconds) {
    String text =
        String.format(
            Locale.ROOT,
            "%d%s targets, %d findings, %.0f requests/s",
            done,
            all == 0 ? "" : " of " + all,
            findings,
            requests / seconds);
    int own = done - before;
    return own <= 0 || all <= done
        ? text
        : text + String.format(Locale.ROOT, ", %.0f s left", (all - done) * seconds / own);
  }
}
