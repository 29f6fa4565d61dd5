package io.github.corsaudit.report;

import io.github.corsaudit.model.Header;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What of a header decides who reads an answer; the rest, such as its date, changes by itself. */
final class DecisiveLines {
  private static final Set<String> NAMES =
      Set.of("origin", "cookie", "vary", "location", "cache-control");

  private DecisiveLines() {}

  /** Returns the lines, with blanks taken off their values' ends. */
  static List<Header> of(List<Header> all) {
    return all.stream()
        .filter(line -> decisive(line.name().toLowerCase(Locale.ROOT)))
        .map(line -> new Header(line.name(), line.value().strip()))
        .toList();
  }

  private static boolean decisive(String name) {
    return name.startsWith("access-control-") || NAMES.contains(name);
  }
}
