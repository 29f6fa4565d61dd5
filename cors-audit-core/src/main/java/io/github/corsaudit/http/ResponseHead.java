package io.github.corsaudit.http;

import io.github.corsaudit.model.Header;
import java.util.ArrayList;
import java.util.List;

/**
 * An answer's header.
 *
 * @param version the minor version of HTTP/1 that the server speaks, 0 or more
 * @param status the status code, three digits
 * @param lines the lines as they came: in order, names as spelt, values without the blanks around
 *     them. Lines without a colon are left out, as browsers do
 */
public record ResponseHead(int version, int status, List<Header> lines) {
  /** Makes the lines unchangeable. */
  public ResponseHead {
    lines = List.copyOf(lines);
  }

  /** Returns the values of all lines of a name. */
  List<String> values(String name) {
    List<String> found = new ArrayList<>(1);
    for (Header line : lines) {
      if (line.name().equalsIgnoreCase(name)) {
        found.add(line.value());
      }
    }
    return found;
  }

  /** Returns whether a list header holds a word, in any case. */
  boolean says(String name, String word) {
    for (String value : values(name)) {
      for (String element : value.split(",", -1)) {
        if (element.strip().equalsIgnoreCase(word)) {
          return true;
        }
      }
    }
    return false;
  }
}
