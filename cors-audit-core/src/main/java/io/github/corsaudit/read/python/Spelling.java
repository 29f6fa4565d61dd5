package io.github.corsaudit.read.python;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Finds the option that a misspelt one was meant to be. */
final class Spelling {
  private final List<String> known;
  private final Map<String, String> habits;

  /**
   * Takes the known names.
   *
   * @param known all names that exist
   * @param habits names of other frameworks, and what they are here
   */
  Spelling(List<String> known, Map<String, String> habits) {
    this.known = List.copyOf(known);
    this.habits = Map.copyOf(habits);
  }

  /** Returns the name that was likely meant. */
  String nearest(String name) {
    String habit = habits.get(name);
    return habit != null
        ? habit
        : known.stream().min(Comparator.comparingInt(other -> distance(name, other))).orElse("");
  }

  /** The number of letters to insert, remove or replace. */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= Math.min(one.length(), 60); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
