package io.github.corsaudit.report;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Hashes of a file's lines by which GitHub code scanning knows a result again when lines move: for
 * each line, a polynomial over the 100 characters from its start, blanks left out, and how many
 * lines had the same one so far. Measured against the values its uploader computes.
 */
final class LineHashes {
  private static final int WINDOW = 100;
  private static final long BASE = 37;
  private static final char END_OF_FILE = 0xffff;

  private final List<String> hashes;

  /** Hashes a file, given by its lines without their ends. */
  LineHashes(List<String> lines) {
    StringBuilder text = new StringBuilder();
    int[] starts = new int[lines.size()];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = text.length();
      text.append(lines.get(i).replaceAll("[ \t]+", ""));
      text.append(i < starts.length - 1 ? '\n' : END_OF_FILE);
    }
    Map<String, Integer> seen = new HashMap<>();
    hashes =
        Arrays.stream(starts)
            .mapToObj(start -> hash(text, start))
            .map(hash -> hash + ":" + seen.merge(hash, 1, Integer::sum))
            .toList();
  }

  private static String hash(CharSequence text, int start) {
    long hash = 0;
    for (int i = start; i < start + WINDOW; i++) {
      hash = hash * BASE + (i < text.length() ? text.charAt(i) : 0);
    }
    return Long.toHexString(hash);
  }

  /** Returns the hash of a line of the file, counted from 1. */
  String of(int line) {
    return hashes.get(line - 1);
  }

  /** Returns whether the file has a line. */
  boolean has(int line) {
    return line <= hashes.size();
  }
}
