package io.github.corsaudit.probe;

import io.github.corsaudit.model.Header;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Looks header lines up by name, in any case. */
record HeaderLines(List<Header> lines) {
  static final String ALLOW_ORIGIN = "access-control-allow-origin";
  static final String ALLOW_CREDENTIALS = "access-control-allow-credentials";
  static final String ALLOW_METHODS = "access-control-allow-methods";
  static final String ALLOW_HEADERS = "access-control-allow-headers";
  static final String EXPOSE_HEADERS = "access-control-expose-headers";
  static final String MAX_AGE = "access-control-max-age";
  static final String PRIVATE_NETWORK = "access-control-allow-private-network";

  /** Returns the values of all lines of this name, in order, without blanks around them. */
  List<String> values(String name) {
    return lines.stream()
        .filter(line -> line.name().equalsIgnoreCase(name))
        .map(line -> line.value().strip())
        .toList();
  }

  boolean has(String name) {
    return lines.stream().anyMatch(line -> line.name().equalsIgnoreCase(name));
  }

  /** Returns all lines of this name as the one line they mean. */
  String joined(String name) {
    return String.join(", ", values(name));
  }

  /** Returns the elements of a list header; empty ones are left out. */
  List<String> elements(String name) {
    return Arrays.stream(joined(name).split(",", -1))
        .map(String::strip)
        .filter(element -> !element.isEmpty())
        .toList();
  }

  /** Returns whether a list header holds an element, in any case. */
  boolean lists(String name, String element) {
    return elements(name).stream().anyMatch(element::equalsIgnoreCase);
  }

  /** Returns whether anything shows that the server knows of CORS. */
  boolean speakCors() {
    return lists("vary", "origin")
        || lines.stream()
            .anyMatch(line -> line.name().toLowerCase(Locale.ROOT).startsWith("access-control-"));
  }
}
