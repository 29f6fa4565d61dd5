package io.github.corsaudit.origin;

import io.github.corsaudit.model.Dialect;
import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Optional;

/** The ASCII characters of Unicode's properties, as the dialects spell their names. */
final class UnicodeSets {
  private static final AsciiSet ALNUM = AsciiSet.LETTER.or(AsciiSet.DIGIT);
  private static final String CATEGORIES =
      " lu=1 ll=2 lt=3 lm=4 lo=5 mn=6 me=7 mc=8 nd=9 nl=10 no=11 zs=12 zl=13 zp=14 cc=15 cf=16"
          + " co=18 cs=19 pd=20 ps=21 pe=22 pc=23 po=24 sm=25 sc=26 sk=27 so=28 pi=29 pf=30 ";

  private UnicodeSets() {}

  /** Returns the ASCII characters of a property; empty if its name is not known here. */
  static Optional<AsciiSet> named(Dialect dialect, String name) {
    String key = name.toLowerCase(Locale.ROOT).replace("_", "").replace(" ", "");
    int equal = key.indexOf('=');
    if (equal >= 0) {
      return qualified(key.substring(0, equal), name.substring(name.indexOf('=') + 1));
    }
    boolean prefixed = key.startsWith("is") && dialect == Dialect.JAVA;
    String plain = prefixed ? key.substring(2) : key;
    return category(plain)
        .or(() -> hasProperties(dialect) ? property(plain) : Optional.empty())
        .or(() -> block(key))
        .or(() -> dialect == Dialect.JAVA && !prefixed ? Optional.empty() : script(plain));
  }

  private static boolean hasProperties(Dialect dialect) {
    return dialect != Dialect.RE2 && dialect != Dialect.DOTNET;
  }

  private static Optional<AsciiSet> qualified(String key, String value) {
    String plain = value.toLowerCase(Locale.ROOT);
    return switch (key) {
      case "gc", "generalcategory" -> category(plain).or(() -> property(plain));
      case "sc", "script", "scx", "scriptextensions" -> script(value);
      case "blk", "block" -> block("in" + plain.replace("_", "").replace(" ", ""));
      default -> Optional.empty();
    };
  }

  private static Optional<AsciiSet> category(String name) {
    if (name.length() == 1 && "lmnzcps".contains(name)) {
      return Optional.of(AsciiSet.where(c -> categoryOf(c).startsWith(name)));
    }
    boolean known = name.length() == 2 && CATEGORIES.contains(" " + name + "=");
    return known ? Optional.of(AsciiSet.where(c -> categoryOf(c).equals(name))) : Optional.empty();
  }

  private static String categoryOf(int c) {
    int end = CATEGORIES.indexOf("=" + Character.getType(c) + " ");
    return CATEGORIES.substring(end - 2, end);
  }

  private static Optional<AsciiSet> property(String name) {
    return switch (name) {
      case "alpha",
          "alphabetic",
          "letter",
          "l&",
          "lc",
          "casedletter",
          "javaletter",
          "javaalphabetic" ->
          Optional.of(AsciiSet.LETTER);
      case "digit", "decimalnumber", "number", "javadigit" -> Optional.of(AsciiSet.DIGIT);
      case "alnum", "xan", "javaletterordigit" -> Optional.of(ALNUM);
      case "lower", "lowercase", "lowercaseletter", "javalowercase" -> Optional.of(AsciiSet.LOWER);
      case "upper", "uppercase", "uppercaseletter", "javauppercase" -> Optional.of(AsciiSet.UPPER);
      case "word", "xwd" -> Optional.of(AsciiSet.WORD);
      case "space", "xsp", "xps", "whitespace", "spaceperl" -> Optional.of(AsciiSet.SPACE);
      case "blank" -> Optional.of(AsciiSet.of(" \t"));
      case "cntrl", "control" -> Optional.of(AsciiSet.range(0, 31).or(AsciiSet.of(127)));
      case "xdigit", "hexdigit", "asciihexdigit", "ahex" ->
          Optional.of(AsciiSet.of("0123456789abcdefABCDEF"));
      case "punct" -> Optional.of(AsciiSet.range(33, 126).minus(ALNUM));
      case "graph" -> Optional.of(AsciiSet.range(33, 126));
      case "print" -> Optional.of(AsciiSet.range(32, 126));
      case "ascii", "any", "all", "assigned", "l1" -> Optional.of(AsciiSet.ALL);
      default -> Optional.empty();
    };
  }

  private static Optional<AsciiSet> block(String name) {
    boolean basic = name.equals("inbasiclatin") || name.equals("isbasiclatin");
    return basic ? Optional.of(AsciiSet.ALL) : Optional.empty();
  }

  private static Optional<AsciiSet> script(String name) {
    try {
      UnicodeScript script = UnicodeScript.forName(name);
      return Optional.of(AsciiSet.where(c -> UnicodeScript.of(c) == script));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }
}
