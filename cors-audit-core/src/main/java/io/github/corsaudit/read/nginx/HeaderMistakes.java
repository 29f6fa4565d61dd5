package io.github.corsaudit.read.nginx;

import java.util.Optional;

/** The ways to write {@code add_header} for which nginx refuses to start. */
final class HeaderMistakes {
  private HeaderMistakes() {}

  /** Returns what is wrong with an {@code add_header} by itself. */
  static Optional<String> of(Directive directive) {
    int count = directive.arguments().size();
    if (count < 2 || count > 3) {
      return Optional.of(
          "nginx does not start: `add_header` takes a name, a value and perhaps `always`, but"
              + " finds "
              + count
              + (count == 1 ? " word" : " words")
              + (count > 3 ? "; put quotes around the value" : ""));
    }
    if (count == 3 && !directive.word(2).equals("always")) {
      return Optional.of(
          "nginx does not start: the third word of `add_header` can only be `always`; put quotes"
              + " around the value");
    }
    return Optional.empty();
  }

  /**
   * Returns whether a directive swallowed the ones behind it, since its own {@code ;} is missing:
   * its words go on with another directive in a later line.
   */
  static boolean swallowsNext(Directive directive) {
    int line = directive.at().span().line();
    return directive.arguments().stream()
        .anyMatch(a -> a.at().span().line() > line && a.text().equals(directive.name()));
  }
}
