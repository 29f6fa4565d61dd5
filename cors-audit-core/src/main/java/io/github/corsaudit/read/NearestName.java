package io.github.corsaudit.read;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what a misspelt name was meant to be. */
public final class NearestName {
  private NearestName() {}

  /**
   * Returns the known name that takes the fewest changes, if it takes few enough (a third of the
   * letters) to be what was meant. Case and the signs between words do not count.
   */
  public static Optional<String> to(String name, Collection<String> known) {
    String letters = letters(name);
    return known.stream()
        .filter(other -> distance(letters, letters(other)) * 3 <= Math.max(letters.length(), 3))
        .min(
            Comparator.<String>comparingInt(other -> distance(letters, letters(other)))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static String letters(String name) {
    return name.replaceAll("[-_.\\s]", "").toLowerCase(Locale.ROOT);
  }

  /** Levenshtein's distance, row by row. */
  private static int distance(String a, String b) {
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[b.length()];
  }
}
