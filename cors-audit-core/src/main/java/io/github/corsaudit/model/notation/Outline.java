package io.github.corsaudit.model.notation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value of the notation, without positions: what YAML and JSON can both say. */
public sealed interface Outline {

  /** Any text. */
  record Text(String value) implements Outline {}

  /** A whole number. */
  record Whole(long value) implements Outline {}

  /**
   * Values in order.
   *
   * @param inline whether they read best on one line
   */
  record Items(List<Outline> items, boolean inline) implements Outline {
    /** Makes the list unchangeable. */
    public Items {
      items = List.copyOf(items);
    }
  }

  /** Named values, in order. */
  record Fields(Map<String, Outline> fields, boolean inline) implements Outline {
    /** Copies the fields, keeping their order. */
    public Fields {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
  }
}
