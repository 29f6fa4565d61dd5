package io.github.corsaudit.browser;

import io.github.corsaudit.model.Header;
import java.util.ArrayList;
import java.util.List;

/** Which request headers need a preflight (Fetch, "CORS-unsafe request-header names"). */
final class Safelist {
  private static final int MOST_BYTES = 1024;

  private Safelist() {}

  /**
   * Returns the names a preflight has to ask for: in lower case, sorted, each once.
   *
   * @param headers the headers that a script may set
   */
  static List<String> unsafeNames(List<Header> headers, Engine engine) {
    List<String> unsafe = new ArrayList<>();
    List<String> safe = new ArrayList<>();
    int bytes = 0;
    for (Header header :
        engine.has(Quirk.REQUEST_LINES_MERGED) ? RequestHeaders.joined(headers) : headers) {
      String name = RequestHeaders.name(header);
      if (SafelistedHeader.isSafe(name, header.value(), engine)) {
        safe.add(name);
        bytes += header.value().length();
      } else {
        unsafe.add(name);
      }
    }
    if (bytes > MOST_BYTES && !engine.has(Quirk.NO_TOTAL_LIMIT)) {
      unsafe.addAll(safe);
    }
    return engine.has(Quirk.REPEATED_NAMES_ASKED)
        ? unsafe.stream().sorted().toList()
        : unsafe.stream().sorted().distinct().toList();
  }
}
