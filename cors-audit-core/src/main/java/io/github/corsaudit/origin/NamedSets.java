package io.github.corsaudit.origin;

import io.github.corsaudit.model.Dialect;
import java.util.Locale;
import java.util.Optional;

/** The sets that POSIX and Unicode name, as far as they hold ASCII characters. */
final class NamedSets {
  private static final AsciiSet GRAPH = AsciiSet.range(33, 126);
  private static final AsciiSet ALNUM = AsciiSet.LETTER.or(AsciiSet.DIGIT);

  private final Cursor in;
  private final Flags flags;

  NamedSets(Cursor in, Flags flags) {
    this.in = in;
    this.flags = flags;
  }

  /** Returns the set of a name between {@code [:} and {@code :]}. */
  AsciiSet posix(String name) {
    AsciiSet set =
        posixSet(name).orElseThrow(() -> in.invalid("there is no character class `" + name + "`"));
    return flags.has(Flag.IGNORE_CASE) ? set.ignoringCase() : set;
  }

  private Optional<AsciiSet> posixSet(String name) {
    return switch (name) {
      case "alpha" -> Optional.of(AsciiSet.LETTER);
      case "digit" -> Optional.of(AsciiSet.DIGIT);
      case "alnum" -> Optional.of(ALNUM);
      case "lower" -> Optional.of(AsciiSet.LOWER);
      case "upper" -> Optional.of(AsciiSet.UPPER);
      case "word" -> Optional.of(AsciiSet.WORD);
      case "space" -> Optional.of(AsciiSet.SPACE);
      case "blank" -> Optional.of(AsciiSet.of(" \t"));
      case "cntrl" -> Optional.of(AsciiSet.range(0, 31).or(AsciiSet.of(127)));
      case "xdigit" -> Optional.of(AsciiSet.of("0123456789abcdefABCDEF"));
      case "punct" -> Optional.of(GRAPH.minus(ALNUM));
      case "graph" -> Optional.of(GRAPH);
      case "print" -> Optional.of(GRAPH.or(AsciiSet.of(' ')));
      case "ascii" -> Optional.of(AsciiSet.ALL);
      default -> Optional.empty();
    };
  }

  /** Returns the set of a property; the cursor stands behind {@code \p}. */
  AsciiSet property(boolean negated) {
    String name = name();
    boolean inverse = name.startsWith("^") && invertible();
    String plain = inverse ? name.substring(1) : name;
    AsciiSet set =
        UnicodeSets.named(in.dialect(), plain.strip())
            .orElseThrow(() -> in.unsupported("the character class `" + plain + "`"));
    AsciiSet cased = flags.has(Flag.IGNORE_CASE) ? ignoringCase(set) : set;
    return negated == inverse ? cased : cased.not();
  }

  private boolean invertible() {
    return in.is(Dialect.PCRE) || in.is(Dialect.RUBY) || in.is(Dialect.RE2);
  }

  private String name() {
    if (in.take("{")) {
      return in.until("}");
    }
    boolean letter = in.is(Dialect.JAVA) || in.is(Dialect.PCRE) || in.is(Dialect.RE2);
    if (!letter) {
      throw in.invalid("the name of a property stands in braces");
    }
    return String.valueOf(in.next()).toUpperCase(Locale.ROOT);
  }

  /** Whether flags apply to properties of case is known of some engines only. */
  private AsciiSet ignoringCase(AsciiSet set) {
    AsciiSet all = set.ignoringCase();
    if (all.equals(set)) {
      return set;
    }
    return switch (in.dialect()) {
      case JAVASCRIPT, RE2, RUBY -> all;
      default -> throw in.unsupported("a property of letters' case, where case is ignored,");
    };
  }
}
