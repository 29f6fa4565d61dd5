package io.github.corsaudit.rule;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses what a misspelt name was meant to be. */
public final class NearestName {
  private NearestName() {}

  /** Returns a hint to put behind a message: {@code ; did you mean …?}, or nothing. */
  static String hint(String name, Collection<String> known) {
    return of(name, known).map(near -> "; did you mean `" + near + "`?").orElse("");
  }

  /** Returns the known name that is nearest, if any is near. */
  public static Optional<String> of(String name, Collection<String> known) {
    int tolerated = Math.max(2, name.length() / 3);
    return known.stream()
        .min(
            Comparator.comparingInt((String each) -> distance(name, each))
                .thenComparing(each -> each))
        .filter(each -> distance(name, each) <= tolerated);
  }

  // Levenshtein's distance, row by row.
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
