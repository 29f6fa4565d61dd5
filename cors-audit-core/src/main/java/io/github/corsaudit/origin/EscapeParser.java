package io.github.corsaudit.origin;

import java.util.Locale;
import java.util.Map;

/** Reads what stands behind a backslash, where it stands for a set of characters. */
final class EscapeParser {
  private static final Map<Character, Integer> CONTROLS =
      Map.of('n', 10, 'r', 13, 't', 9, 'f', 12, 'v', 11, 'a', 7, 'e', 27);

  private EscapeParser() {}

  /** Returns the set of an escape; {@code in} stands behind the backslash. */
  static AsciiSet parse(Cursor in) {
    char c = in.next();
    return switch (c) {
      case 'd' -> AsciiSet.DIGIT;
      case 'D' -> AsciiSet.DIGIT.not();
      case 'w' -> AsciiSet.WORD;
      case 'W' -> AsciiSet.WORD.not();
      case 's' -> AsciiSet.SPACE;
      case 'S' -> AsciiSet.SPACE.not();
      case 'h', 'H' -> blank(in, c);
      case 'p', 'P' -> property(in, c);
      case 'x' -> AsciiSet.of(hexadecimal(in));
      case 'u' -> unicode(in);
      case 'c' -> AsciiSet.of(in.next() & 31);
      case '0' -> AsciiSet.of(octal(in));
      default -> plain(in, c);
    };
  }

  private static AsciiSet plain(Cursor in, char c) {
    if (AsciiSet.DIGIT.contains(c)) {
      throw in.unsupported("a back-reference");
    }
    Integer control = CONTROLS.get(c);
    if (control != null) {
      return AsciiSet.of(control);
    }
    if (AsciiSet.LETTER.contains(c) && !in.has(Syntax.IDENTITY_ESCAPES)) {
      throw in.unsupported("the escape `\\" + c + "`");
    }
    return AsciiSet.of(c);
  }

  private static AsciiSet blank(Cursor in, char c) {
    AsciiSet set;
    if (in.has(Syntax.HEX_ESCAPE)) {
      set = AsciiSet.of("0123456789abcdefABCDEF");
    } else if (in.has(Syntax.BLANK_ESCAPE)) {
      set = AsciiSet.of(" \t");
    } else {
      return plain(in, c);
    }
    return c == 'H' ? set.not() : set;
  }

  private static int hexadecimal(Cursor in) {
    if (in.has(Syntax.BRACED_HEX) && in.take("{")) {
      return in.number(in.until("}"), 16);
    }
    return in.hex(2);
  }

  private static AsciiSet unicode(Cursor in) {
    return in.has(Syntax.UNICODE_ESCAPES) ? AsciiSet.of(in.hex(4)) : plain(in, 'u');
  }

  private static int octal(Cursor in) {
    String digits = in.digits();
    return digits.isEmpty() ? 0 : in.number(digits, 8);
  }

  private static AsciiSet property(Cursor in, char c) {
    if (!in.has(Syntax.PROPERTIES)) {
      throw in.unsupported("the escape `\\" + c + "`");
    }
    String name = in.take("{") ? in.until("}") : String.valueOf(in.next());
    boolean negated = name.startsWith("^");
    AsciiSet set = named(in, negated ? name.substring(1) : name);
    return negated == (c == 'P') ? set : set.not();
  }

  /** Returns the ASCII part of a class that POSIX or Unicode names. */
  static AsciiSet named(Cursor in, String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "alpha", "l", "isalphabetic", "letter" -> AsciiSet.LETTER;
      case "digit", "nd", "n" -> AsciiSet.DIGIT;
      case "alnum" -> AsciiSet.LETTER.or(AsciiSet.DIGIT);
      case "lower", "ll" -> AsciiSet.LOWER;
      case "upper", "lu" -> AsciiSet.UPPER;
      case "word" -> AsciiSet.WORD;
      case "space" -> AsciiSet.SPACE;
      case "xdigit" -> AsciiSet.of("0123456789abcdefABCDEF");
      case "punct" -> AsciiSet.range(33, 126).minus(AsciiSet.LETTER.or(AsciiSet.DIGIT));
      case "graph" -> AsciiSet.range(33, 126);
      case "print" -> AsciiSet.range(32, 126);
      case "ascii" -> AsciiSet.ALL;
      default -> throw in.unsupported("the character class `" + name + "`");
    };
  }
}
