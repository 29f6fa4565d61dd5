package io.github.corsaudit.explain;

import java.util.List;

/**
 * One part of an explanation.
 *
 * @param title what it is about, in a few words
 * @param lines one thought each, in order; safe to print
 */
public record Chapter(String title, List<String> lines) {
  /** Makes the list unchangeable. */
  public Chapter {
    lines = List.copyOf(lines);
  }
}
