package io.github.corsaudit.read.python;

import io.github.corsaudit.model.NearestName;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Finds the option that a misspelt one was meant to be. */
final class Spelling {
  private static final int LONGEST = 60;

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
    String start = name.substring(0, Math.min(name.length(), LONGEST));
    return habit != null
        ? habit
        : known.stream()
            .min(Comparator.comparingInt(other -> NearestName.distance(start, other)))
            .orElse("");
  }
}
