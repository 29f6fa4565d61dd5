package io.github.corsaudit.origin;

/** Reads a character class in brackets. */
final class ClassParser {
  private static final int DEPTH = 20;

  private final Cursor in;
  private final boolean ignoreCase;

  ClassParser(Cursor in, boolean ignoreCase) {
    this.in = in;
    this.ignoreCase = ignoreCase;
  }

  /** Returns the class; the cursor stands behind the opening bracket. */
  AsciiSet parse() {
    return parse(0);
  }

  private AsciiSet parse(int depth) {
    if (depth > DEPTH) {
      throw in.unsupported("a character class nested so deeply");
    }
    boolean negated = in.take("^");
    AsciiSet set = AsciiSet.NONE;
    boolean first = !in.has(Syntax.EMPTY_CLASSES);
    while (first || !in.take("]")) {
      if (in.has(Syntax.CLASS_ALGEBRA) && in.take("&&")) {
        AsciiSet other = rest(depth);
        return finish(set.and(other), negated);
      }
      if (in.has(Syntax.CLASS_SUBTRACTION) && in.take("-[")) {
        set = finish(set, false).minus(parse(depth + 1));
      } else {
        set = set.or(item(depth));
      }
      first = false;
    }
    return finish(set, negated);
  }

  /** Reads the right side of an intersection, up to the closing bracket. */
  private AsciiSet rest(int depth) {
    AsciiSet set = AsciiSet.NONE;
    while (!in.take("]")) {
      if (in.take("&&")) {
        return set.and(rest(depth));
      }
      set = set.or(item(depth));
    }
    return set;
  }

  private AsciiSet finish(AsciiSet set, boolean negated) {
    AsciiSet all = ignoreCase ? set.ignoringCase() : set;
    return negated ? all.not() : all;
  }

  private AsciiSet item(int depth) {
    if (in.has(Syntax.POSIX_CLASSES) && in.take("[:")) {
      String name = in.until(":]");
      return name.startsWith("^")
          ? EscapeParser.named(in, name.substring(1)).not()
          : EscapeParser.named(in, name);
    }
    if (in.has(Syntax.CLASS_ALGEBRA) && in.take("[")) {
      return parse(depth + 1);
    }
    if (in.has(Syntax.QUOTATION) && in.take("\\Q")) {
      return AsciiSet.of(in.until("\\E"));
    }
    AsciiSet low = single();
    int hyphen = in.position();
    if (low.size() > 1 || !in.take("-") || in.sees("]") || nested()) {
      in.back(hyphen);
      return low;
    }
    return range(low, hyphen);
  }

  private boolean nested() {
    boolean possible = in.has(Syntax.CLASS_SUBTRACTION) || in.has(Syntax.CLASS_ALGEBRA);
    return possible && in.sees("[");
  }

  private AsciiSet range(AsciiSet low, int hyphen) {
    AsciiSet high = single();
    if (high.size() > 1) {
      in.back(hyphen);
      return low.or(AsciiSet.of(in.next()));
    }
    // A range that ends beyond ASCII holds all of ASCII from its start.
    if (high.first() < low.first()) {
      throw in.invalid("a range runs backwards");
    }
    return AsciiSet.range(low.first(), high.first());
  }

  private AsciiSet single() {
    if (in.take("\\b")) {
      return AsciiSet.of('\b');
    }
    return in.take("\\") ? EscapeParser.parse(in) : AsciiSet.of(in.next());
  }
}
