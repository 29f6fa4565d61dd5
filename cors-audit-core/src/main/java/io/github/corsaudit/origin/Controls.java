package io.github.corsaudit.origin;

/** Reads escapes of control characters, such as {@code \cM}. */
final class Controls {
  private final Cursor in;
  private final Flags flags;
  private final boolean inClass;

  Controls(Cursor in, Flags flags, boolean inClass) {
    this.in = in;
    this.flags = flags;
    this.inClass = inClass;
  }

  /** Returns the character; {@code start} is the place of the {@code c}. */
  Item parse(int start) {
    return switch (in.dialect()) {
      case JAVA -> new Item(in.next() ^ 64);
      case PCRE -> new Item(upper(printable()) ^ 64);
      case RUBY -> ruby();
      case DOTNET -> new Item(dotnet());
      case JAVASCRIPT -> javascript(start);
      default -> throw in.invalid("the dialect has no escape `\\c`");
    };
  }

  private static int upper(int c) {
    return AsciiSet.LOWER.contains(c) ? c - 32 : c;
  }

  private int printable() {
    int c = in.next();
    if (c < 32 || c > 126) {
      throw in.invalid("no printable character follows `\\c`");
    }
    return c;
  }

  private Item ruby() {
    int c = in.next();
    if (c == '\\') {
      throw in.unsupported("the escape `\\c\\`");
    }
    return new Item(c == '?' ? 127 : c & 0x9f);
  }

  private int dotnet() {
    int c = upper(in.next()) - '@';
    if (c < 0 || c >= 32) {
      throw in.invalid("no control character follows `\\c`");
    }
    return c;
  }

  private Item javascript(int start) {
    char c = in.peek();
    boolean word = AsciiSet.DIGIT.contains(c) || c == '_';
    if (AsciiSet.LETTER.contains(c) || (inClass && word && !flags.has(Flag.UNICODE))) {
      return new Item(in.next() % 32);
    }
    if (flags.has(Flag.UNICODE)) {
      throw in.invalid("no letter follows `\\c`");
    }
    // The backslash stands for itself, and the letter is read again.
    in.back(start);
    return new Item('\\');
  }
}
