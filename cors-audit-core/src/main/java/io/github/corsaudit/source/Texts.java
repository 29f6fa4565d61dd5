package io.github.corsaudit.source;

import io.github.corsaudit.model.Sourced;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Values as strings. */
final class Texts {
  private Texts() {}

  /** Returns a scalar as the program would print it; empty for anything else. */
  static Optional<String> of(Value value) {
    if (value instanceof Value.Text text) {
      return Optional.of(text.text());
    }
    if (value instanceof Value.Numeral number) {
      return Optional.of(number.literal());
    }
    if (value instanceof Value.Truth truth) {
      return Optional.of(truth.value() ? "True" : "False");
    }
    return value instanceof Value.Nothing ? Optional.of("None") : Optional.empty();
  }

  /** Returns a value for people, as an environment variable would hold it. */
  static String shown(Value value) {
    if (value instanceof Value.Items list) {
      return list.items().stream()
          .map(Sourced::value)
          .map(Texts::shown)
          .collect(Collectors.joining(","));
    }
    return value instanceof Value.Unresolved open ? open.expression() : of(value).orElse("");
  }

  /** Returns a string without blanks, or the given characters, at one end or both. */
  static String strip(String text, List<String> characters, boolean start, boolean end) {
    String unwanted = characters.isEmpty() ? " \t\n\r\u000b\f" : characters.get(0);
    int from = 0;
    int to = text.length();
    while (start && from < to && unwanted.indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    while (end && to > from && unwanted.indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return text.substring(from, to);
  }
}
