package io.github.corsaudit.origin;

import io.github.corsaudit.model.Dialect;

/** Reads the flags in a group such as {@code (?i-s:...)}. */
final class FlagParser {
  private final Cursor in;

  FlagParser(Cursor in) {
    this.in = in;
  }

  /** Returns the flags inside the group; the cursor stops before the colon or parenthesis. */
  Flags parse(Flags outer) {
    boolean reset = in.is(Dialect.PCRE) && in.take("^");
    Flags flags = reset ? reset(outer) : outer;
    boolean on = true;
    char last = '-';
    while (!in.sees(":") && !in.sees(")")) {
      char c = in.next();
      last = c;
      if (c == '-' && on && !reset) {
        on = false;
      } else {
        flags = with(flags, c, on);
      }
    }
    checkEnd(last);
    if (!on && in.is(Dialect.PYTHON) && !in.sees(":")) {
      throw in.invalid("flags are switched off for a group only");
    }
    return flags;
  }

  private void checkEnd(char last) {
    boolean needsLetters = in.is(Dialect.PYTHON) || in.is(Dialect.RE2);
    if (needsLetters && last == '-') {
      throw in.invalid("a flag is missing");
    }
  }

  private static Flags reset(Flags outer) {
    return outer
        .with(Flag.IGNORE_CASE, false)
        .with(Flag.MULTILINE, false)
        .with(Flag.DOT_ALL, false)
        .with(Flag.SPACED, false)
        .with(Flag.NAMED_ONLY, false)
        .with(Flag.SPACED_CLASSES, false);
  }

  private Flags with(Flags flags, char letter, boolean on) {
    Flag flag =
        Flag.inside(in.dialect(), letter)
            .orElseThrow(() -> in.invalid("the dialect has no group `(?" + letter + "`"));
    boolean python = in.is(Dialect.PYTHON);
    if (python && !on && (flag == Flag.ASCII || flag == Flag.IDLE)) {
      throw in.invalid("the flag `" + letter + "` cannot be switched off");
    }
    Flags changed = flags.with(flag, on);
    boolean spaced = flag == Flag.SPACED;
    if (spaced && in.is(Dialect.JAVA)) {
      return changed.with(Flag.SPACED_CLASSES, on);
    }
    if (spaced && in.is(Dialect.PCRE)) {
      return changed.with(Flag.SPACED_CLASSES, on && in.take("x"));
    }
    return python && letter == 'u' ? changed.with(Flag.ASCII, false) : changed;
  }
}
