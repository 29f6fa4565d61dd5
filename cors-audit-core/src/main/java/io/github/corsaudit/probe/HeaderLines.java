package io.github.corsaudit.probe;

import io.github.corsaudit.model.Header;
import java.util.ArrayList;
import java.util.List;

/** Looks header lines up by name, in any case; it is asked for thousands of times a second. */
record HeaderLines(List<Header> lines) {
  private static final String PREFIX = "access-control-";
  static final String ALLOW_ORIGIN = "access-control-allow-origin";
  static final String ALLOW_CREDENTIALS = "access-control-allow-credentials";
  static final String ALLOW_METHODS = "access-control-allow-methods";
  static final String ALLOW_HEADERS = "access-control-allow-headers";
  static final String EXPOSE_HEADERS = "access-control-expose-headers";
  static final String MAX_AGE = "access-control-max-age";
  static final String PRIVATE_NETWORK = "access-control-allow-private-network";

  /** Returns the values of all lines of this name, in order, without blanks around them. */
  List<String> values(String name) {
    List<String> values = List.of();
    for (Header line : lines) {
      if (line.name().equalsIgnoreCase(name)) {
        values = values.isEmpty() ? new ArrayList<>(1) : values;
        values.add(line.value().strip());
      }
    }
    return values;
  }

  boolean has(String name) {
    for (Header line : lines) {
      if (line.name().equalsIgnoreCase(name)) {
        return true;
      }
    }
    return false;
  }

  /** Returns all lines of this name as the one line they mean. */
  String joined(String name) {
    return String.join(", ", values(name));
  }

  /** Returns the elements of a list header; empty ones are left out. */
  List<String> elements(String name) {
    List<String> elements = new ArrayList<>();
    for (String value : values(name)) {
      for (String element : value.split(",", -1)) {
        if (!element.isBlank()) {
          elements.add(element.strip());
        }
      }
    }
    return elements;
  }

  /** Returns whether a list header holds an element, in any case. */
  boolean lists(String name, String element) {
    return elements(name).stream().anyMatch(element::equalsIgnoreCase);
  }

  /** Returns whether anything shows that the server knows of CORS. */
  boolean speakCors() {
    for (Header line : lines) {
      if (line.name().regionMatches(true, 0, PREFIX, 0, PREFIX.length())) {
        return true;
      }
    }
    return lists("vary", "origin");
  }
}
