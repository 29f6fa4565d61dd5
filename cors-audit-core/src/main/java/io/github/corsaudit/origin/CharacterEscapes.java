package io.github.corsaudit.origin;

import io.github.corsaudit.model.Dialect;

/** Reads the escapes that stand for one character: what stands behind the backslash. */
final class CharacterEscapes {
  private static final AsciiSet BLANK = AsciiSet.of(" \t");
  private static final AsciiSet VERTICAL = AsciiSet.range('\n', '\r');
  private static final AsciiSet HEXADECIMAL = AsciiSet.of("0123456789abcdefABCDEF");
  private static final AsciiSet SEPARATORS = AsciiSet.range(0x1c, 0x1f);

  private final Cursor in;
  private final Flags flags;
  private final boolean inClass;

  CharacterEscapes(Cursor in, Flags flags, boolean inClass) {
    this.in = in;
    this.flags = flags;
    this.inClass = inClass;
  }

  /** Returns the character or the set. */
  Item parse() {
    int start = in.position();
    int c = in.nextCodePoint();
    return switch (c) {
      case 'd', 'D' -> set(AsciiSet.DIGIT, c == 'D');
      case 'w', 'W' -> set(AsciiSet.WORD, c == 'W');
      case 's', 'S' -> set(space(), c == 'S');
      case 'h', 'H', 'v', 'V' -> perlSet(c);
      case 'p', 'P' -> property(c);
      case 'n' -> new Item('\n');
      case 'r' -> new Item('\r');
      case 't' -> new Item('\t');
      case 'f' -> new Item('\f');
      case 'a' -> in.is(Dialect.JAVASCRIPT) ? unknown(c) : new Item(7);
      case 'e' -> escape();
      case 'b' -> backspace();
      case 'c' -> new Controls(in, flags, inClass).parse(start);
      case 'x', 'u', 'U', 'o', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' ->
          new Numbers(in, flags, inClass).parse((char) c);
      default -> rare(c);
    };
  }

  private static Item set(AsciiSet set, boolean negated) {
    return new Item(negated ? set.not() : set);
  }

  private AsciiSet space() {
    return switch (in.dialect()) {
      case RE2 -> AsciiSet.SPACE.minus(AsciiSet.of(11));
      case PYTHON -> flags.has(Flag.ASCII) ? AsciiSet.SPACE : AsciiSet.SPACE.or(SEPARATORS);
      default -> AsciiSet.SPACE;
    };
  }

  private Item perlSet(int c) {
    boolean perl = in.is(Dialect.JAVA) || in.is(Dialect.PCRE);
    boolean blank = c == 'h' || c == 'H';
    if (perl) {
      return set(blank ? BLANK : VERTICAL, c == 'H' || c == 'V');
    }
    if (blank && in.is(Dialect.RUBY)) {
      return set(HEXADECIMAL, c == 'H');
    }
    return c == 'v' ? new Item(11) : unknown(c);
  }

  private Item property(int c) {
    boolean known = in.has(Syntax.PROPERTIES) && (!in.is(Dialect.RUBY) || in.sees("{"));
    return known ? new Item(new NamedSets(in, flags).property(c == 'P')) : unknown(c);
  }

  private Item escape() {
    boolean known =
        switch (in.dialect()) {
          case JAVA, PCRE, RUBY, DOTNET -> true;
          default -> false;
        };
    return known ? new Item(27) : unknown('e');
  }

  private Item backspace() {
    boolean known = inClass && !in.is(Dialect.JAVA) && !in.is(Dialect.RE2);
    return known ? new Item('\b') : unknown('b');
  }

  private Item rare(int c) {
    boolean names = in.is(Dialect.JAVA) || in.is(Dialect.PYTHON);
    if (c == 'N' && names && in.sees("{")) {
      throw in.unsupported("a character by its name");
    }
    if (c == 'C' && in.is(Dialect.PCRE) && !inClass) {
      return new Item(AsciiSet.ALL);
    }
    if ((c == 'C' || c == 'M') && in.is(Dialect.RUBY)) {
      throw in.unsupported("the escape `\\" + (char) c + "`");
    }
    return unknown(c);
  }

  /** Returns what an escaped character without a meaning of its own stands for. */
  private Item unknown(int c) {
    boolean word = AsciiSet.LETTER.contains(c) || AsciiSet.DIGIT.contains(c);
    boolean lenient = in.is(Dialect.JAVASCRIPT) || in.is(Dialect.RUBY);
    boolean strict = in.is(Dialect.JAVASCRIPT) && flags.has(Flag.UNICODE);
    String syntax = inClass ? "^$\\.*+?()[]{}|/-" : "^$\\.*+?()[]{}|/";
    boolean known = strict ? syntax.indexOf(c) >= 0 : lenient || !word;
    boolean refused =
        (in.is(Dialect.DOTNET) && c == '_') || (in.is(Dialect.RE2) && c >= AsciiSet.SIZE);
    if (!known || refused) {
      String shown = Character.toString(c);
      throw in.invalid("the dialect has no escape `\\" + shown + "`");
    }
    return new Item(c);
  }
}
