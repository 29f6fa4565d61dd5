package io.github.corsaudit.explain;

import io.github.corsaudit.model.Header;
import java.util.Optional;

/** Header lines as they are written on a command line: {@code Name: value}. */
public final class HeaderArgument {
  private HeaderArgument() {}

  /**
   * Returns the header line. The name stands as it was written, and so does the value but for one
   * space after the colon.
   *
   * @return empty if there is no colon, or nothing before it
   */
  public static Optional<Header> parse(String argument) {
    int colon = argument.indexOf(':');
    if (colon < 1) {
      return Optional.empty();
    }
    String value = argument.substring(colon + 1);
    return Optional.of(
        new Header(
            argument.substring(0, colon), value.startsWith(" ") ? value.substring(1) : value));
  }
}
