package io.github.corsaudit.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tokens and lists of tokens (RFC 9110, "Tokens" and "Lists"). */
final class Tokens {
  private static final String MARKS = "!#$%&'*+-.^_`|~";

  private Tokens() {}

  /** Returns whether the text is a token: a method or a header name may be nothing else. */
  static boolean isToken(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isTokenCharacter(text.charAt(i))) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /**
   * Returns the elements of a list value, in order (Fetch, "extract header list values"). Empty
   * elements are skipped.
   *
   * @return empty if an element is no token: then the whole value is void
   */
  static Optional<List<String>> list(String value) {
    List<String> tokens = new ArrayList<>();
    for (String part : value.split(",", -1)) {
      String element = Blanks.strip(part);
      if (element.isEmpty()) {
        continue;
      }
      if (!isToken(element)) {
        return Optional.empty();
      }
      tokens.add(element);
    }
    return Optional.of(List.copyOf(tokens));
  }

  private static boolean isTokenCharacter(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || MARKS.indexOf(c) >= 0;
  }
}
