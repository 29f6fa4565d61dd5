package io.github.corsaudit.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what a misspelt name was meant to be. */
public final class NearestName {
  private NearestName() {}

  /**
   * Returns the known name that takes the fewest changes, if it takes few enough (a third of the
   * letters, or two) to be what was meant. Case and the signs between words do not count.
   */
  public static Optional<String> to(String name, Collection<String> known) {
    String letters = letters(name);
    int tolerated = Math.max(2, letters.length() / 3);
    return known.stream()
        .filter(other -> distance(letters, letters(other)) <= tolerated)
        .min(
            Comparator.<String>comparingInt(other -> distance(letters, letters(other)))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Returns a hint to put behind a message: {@code ; did you mean …?}, or nothing. */
  public static String hint(String name, Collection<String> known) {
    return to(name, known).map(near -> "; did you mean `" + near + "`?").orElse("");
  }

  private static String letters(String name) {
    StringBuilder letters = new StringBuilder();
    name.chars().filter(c -> "-_. ".indexOf(c) < 0).forEach(c -> letters.append((char) c));
    return letters.toString().toLowerCase(Locale.ROOT);
  }

  /** Returns how many letters have to be inserted, removed or replaced (Levenshtein's distance). */
  public static int distance(String one, String other) {
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
