package io.github.corsaudit.explain;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON value. */
sealed interface Json {

  /** A string. */
  record Text(String value) implements Json {}

  /** A number, as it was written. */
  record Digits(String text) implements Json {}

  /** {@code true} or {@code false}. */
  record Flag(boolean value) implements Json {}

  /** {@code null}. */
  record Null() implements Json {}

  /** An array. */
  record Array(List<Json> values) implements Json {}

  /** An object; of members with the same name the last one counts. */
  record Members(Map<String, Json> values) implements Json {
    /** An object without members. */
    static final Members NONE = new Members(Map.of());

    /** Returns a member; empty if it is missing or {@code null}. */
    Optional<Json> get(String name) {
      return Optional.ofNullable(values.get(name)).filter(value -> !(value instanceof Null));
    }

    /** Returns whether the member is there, {@code null} or not. */
    boolean has(String name) {
      return values.containsKey(name);
    }
  }
}
