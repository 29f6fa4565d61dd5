package io.github.corsaudit.origin;

import io.github.corsaudit.model.Dialect;

/** Reads escapes that give a character's number. */
final class Numbers {
  private final Cursor in;
  private final Flags flags;
  private final boolean inClass;

  Numbers(Cursor in, Flags flags, boolean inClass) {
    this.in = in;
    this.flags = flags;
    this.inClass = inClass;
  }

  /**
   * Returns the character; the cursor stands behind {@code kind}, the first after the backslash.
   */
  Item parse(char kind) {
    return switch (kind) {
      case 'x' -> hexadecimal();
      case 'u' -> unicode();
      case 'U' -> in.is(Dialect.PYTHON) ? new Item(in.hex(8)) : other(kind);
      case 'o' -> in.is(Dialect.PCRE) && in.take("{") ? braced(8) : other(kind);
      default -> digits(kind);
    };
  }

  /** Returns a letter escaped without need, where that is allowed. */
  private Item other(char c) {
    boolean strict = in.is(Dialect.JAVASCRIPT) && flags.has(Flag.UNICODE);
    if (strict || (!in.is(Dialect.JAVASCRIPT) && !in.is(Dialect.RUBY))) {
      throw in.invalid("`\\" + c + "` is not written like this");
    }
    return new Item(c);
  }

  private Item braced(int radix) {
    return new Item(in.number(in.until("}").strip(), radix));
  }

  private Item hexadecimal() {
    boolean braces = in.is(Dialect.JAVA) || in.is(Dialect.PCRE) || in.is(Dialect.RE2);
    if (braces && in.take("{")) {
      return braced(16);
    }
    int start = in.position();
    String digits = in.digits(16, 2);
    boolean one = in.is(Dialect.PCRE) || (in.is(Dialect.RUBY) && !digits.isEmpty());
    if (digits.length() == 2 || one) {
      return new Item(digits.isEmpty() ? 0 : in.number(digits, 16));
    }
    in.back(start);
    return in.is(Dialect.RUBY) ? new Item(in.hex(2)) : other('x');
  }

  private Item unicode() {
    boolean known =
        switch (in.dialect()) {
          case PCRE, RE2 -> false;
          default -> true;
        };
    boolean strict = in.is(Dialect.JAVASCRIPT) && flags.has(Flag.UNICODE);
    if (known && (in.is(Dialect.RUBY) || strict) && in.take("{")) {
      return braced(16);
    }
    int start = in.position();
    if (known && in.digits(16, 4).length() == 4) {
      in.back(start);
      return new Item(in.hex(4));
    }
    in.back(start);
    return in.is(Dialect.RUBY) ? new Item(in.hex(4)) : other('u');
  }

  private Item digits(char first) {
    in.back(in.position() - 1);
    return switch (in.dialect()) {
      case JAVA -> java(first);
      case JAVASCRIPT -> javascript(first);
      case RE2 -> re2(first);
      case PYTHON -> python(first);
      default -> lenient(first);
    };
  }

  private Item octal(int most) {
    return new Item(in.number(in.digits(8, most), 8));
  }

  private Item octalOf(int most, int limit) {
    String digits = in.digits(8, most);
    if (in.number(digits, 8) > limit) {
      in.back(in.position() - 1);
      digits = digits.substring(0, digits.length() - 1);
    }
    return new Item(in.number(digits, 8));
  }

  private Item java(char first) {
    in.next();
    char second = in.peek();
    if (first != '0' || second < '0' || second > '7') {
      throw in.invalid("an octal digit is missing behind `\\0`");
    }
    return octalOf(3, 255);
  }

  private Item javascript(char first) {
    if (flags.has(Flag.UNICODE)) {
      in.next();
      if (first != '0' || AsciiSet.DIGIT.contains(in.peek())) {
        throw in.invalid("there is no group of that number");
      }
      return new Item(0);
    }
    return first > '7' ? new Item(in.next()) : octalOf(3, 255);
  }

  private Item re2(char first) {
    String digits = in.digits(8, 3);
    if (digits.isEmpty() || (first != '0' && digits.length() == 1)) {
      throw in.invalid("the dialect has no back-references");
    }
    return new Item(in.number(digits, 8));
  }

  private Item python(char first) {
    String digits = in.digits(8, 3);
    boolean known = inClass ? !digits.isEmpty() : first == '0' || digits.length() == 3;
    if (!known || in.number(digits, 8) > 255) {
      throw in.invalid("an octal escape is malformed");
    }
    return new Item(in.number(digits, 8));
  }

  private Item lenient(char first) {
    if (first <= '7') {
      return octal(3);
    }
    if (in.is(Dialect.DOTNET)) {
      throw in.invalid("an octal escape is malformed");
    }
    return new Item(in.next());
  }
}
