package io.github.corsaudit.probe;

import io.github.corsaudit.model.Header;
import java.util.List;

/** The browser's verdict on the lines of one answer. */
final class BrowserCheck {
  private BrowserCheck() {}

  /** Fetch standard, section 4.10 "CORS check". */
  static boolean passes(String origin, boolean credentials, List<Header> answer) {
    HeaderLines lines = new HeaderLines(answer);
    List<String> allowed = lines.values(HeaderLines.ALLOW_ORIGIN);
    if (allowed.equals(List.of("*"))) {
      return !credentials;
    }
    return allowed.equals(List.of(origin))
        && (!credentials || lines.values(HeaderLines.ALLOW_CREDENTIALS).equals(List.of("true")));
  }
}
