package io.github.corsaudit.probe;

import io.github.corsaudit.model.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Keeps of an answer's header what matters, whole, and of the rest enough to recognise the server:
 * a server may send thousands of lines.
 */
final class KeptLines {
  private static final Set<String> DECISIVE =
      Set.of(
          "vary",
          "location",
          "cache-control",
          "age",
          "x-cache",
          "retry-after",
          "date",
          "content-security-policy");

  private static final int OTHERS = 40;
  private static final int WIDTH = 200;

  private KeptLines() {}

  static List<Header> of(List<Header> all) {
    List<Header> kept = new ArrayList<>();
    int others = 0;
    for (Header line : all) {
      if (decisive(line.name().toLowerCase(Locale.ROOT))) {
        kept.add(line);
      } else if (others++ < OTHERS) {
        kept.add(cut(line));
      }
    }
    return kept;
  }

  private static boolean decisive(String name) {
    return name.startsWith("access-control-") || DECISIVE.contains(name);
  }

  private static Header cut(Header line) {
    return line.value().length() <= WIDTH
        ? line
        : new Header(line.name(), line.value().substring(0, WIDTH) + "...");
  }
}
