package io.github.corsaudit.origin;

import io.github.corsaudit.model.Dialect;

/** Skips what stands between the parts of an expression without a meaning of its own. */
final class Blanks {
  private Blanks() {}

  /** Skips comments and, where the flag is on, blanks. */
  static void skip(Cursor in, Flags flags) {
    int before;
    do {
      before = in.position();
      if (in.has(Syntax.COMMENTS) && in.take("(?#")) {
        comment(in);
      } else if (in.is(Dialect.PCRE)) {
        in.take("\\E");
      }
      if (flags.has(Flag.SPACED)) {
        space(in);
      }
    } while (in.position() != before);
  }

  private static void comment(Cursor in) {
    String text = in.until(")");
    while (in.is(Dialect.RUBY) && text.endsWith("\\")) {
      text = in.until(")");
    }
  }

  /** Skips one blank, or a comment up to the line's end. */
  static void space(Cursor in) {
    if (in.atEnd()) {
      return;
    }
    if (in.peek() == '#') {
      in.skipLine();
    } else if (AsciiSet.SPACE.contains(in.peek())) {
      in.next();
    }
  }
}
