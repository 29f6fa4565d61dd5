package io.github.corsaudit.browser;

import io.github.corsaudit.model.Origin;
import java.util.Optional;

/** What a page's requests say where they come from (HTML standard, "ASCII serialisation"). */
public final class PageOrigin {
  /** What pages of an opaque origin send: sandboxed frames, data: and file: pages. */
  public static final String OPAQUE = "null";

  private PageOrigin() {}

  /**
   * Returns the value of the {@code Origin} header.
   *
   * @param text an origin, {@code null} for an opaque one, or the address of a page
   * @return empty if the text is none of these
   */
  public static Optional<String> of(String text) {
    if (text.equals(OPAQUE) || Origin.parse(text).isPresent()) {
      return Optional.of(text);
    }
    return Address.parse(text).map(address -> address.origin().text());
  }
}
