package io.github.corsaudit.probe;

import io.github.corsaudit.model.Header;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads header lines as users give them: {@code Name: value}. */
public final class UserHeader {
  private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
  private static final Pattern VALUE = Pattern.compile("[\\t\\x20-\\x7e\\x80-\\xff]*");

  /** The HTTP client writes these itself, and the prober its own. */
  private static final Set<String> TAKEN =
      Set.of(
          "connection",
          "content-length",
          "expect",
          "host",
          "origin",
          "transfer-encoding",
          "upgrade");

  private UserHeader() {}

  /**
   * Returns the line; empty where it is none, or has a name that cannot be set: {@code Host},
   * {@code Origin} and those that belong to the connection.
   */
  public static Optional<Header> parse(String line) {
    int colon = line.indexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    Header header = new Header(line.substring(0, colon), line.substring(colon + 1).strip());
    return usable(header) ? Optional.of(header) : Optional.empty();
  }

  private static boolean usable(Header header) {
    return NAME.matcher(header.name()).matches()
        && VALUE.matcher(header.value()).matches()
        && !TAKEN.contains(header.name().toLowerCase(Locale.ROOT));
  }
}
