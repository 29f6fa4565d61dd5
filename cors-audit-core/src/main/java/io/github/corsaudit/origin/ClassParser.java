package io.github.corsaudit.origin;

import io.github.corsaudit.model.Dialect;
import org.jspecify.annotations.Nullable;

/** Reads a character class in brackets. */
final class ClassParser {
  private static final int DEPTH = 20;

  private final Cursor in;
  private final Flags flags;
  private final Flags leafFlags;

  ClassParser(Cursor in, Flags flags) {
    this.in = in;
    this.flags = flags;
    // Ruby puts a whole class together before it adds the other cases.
    this.leafFlags = in.is(Dialect.RUBY) ? flags.with(Flag.IGNORE_CASE, false) : flags;
  }

  /** Returns the class; the cursor stands behind the opening bracket. */
  AsciiSet parse() {
    if (in.is(Dialect.PCRE) && in.sees(":") && in.posixName() != null) {
      throw in.invalid("a named class stands in a class");
    }
    if (!in.is(Dialect.RUBY) || !flags.has(Flag.IGNORE_CASE)) {
      return parse(0);
    }
    boolean negated = in.take("^");
    AsciiSet folded = body(0).ignoringCase();
    return negated ? folded.not() : folded;
  }

  private AsciiSet parse(int depth) {
    if (depth > DEPTH) {
      throw in.unsupported("a character class nested so deeply");
    }
    boolean negated = in.take("^");
    AsciiSet set = body(depth);
    return negated ? set.not() : set;
  }

  private AsciiSet body(int depth) {
    AsciiSet set = AsciiSet.NONE;
    boolean first = true;
    while (!closes(first)) {
      if (in.has(Syntax.CLASS_ALGEBRA) && in.take("&&")) {
        return new ClassIntersection(in, this).of(set, first, depth);
      }
      if (in.has(Syntax.CLASS_SUBTRACTION) && in.take("-[")) {
        return subtraction(set, depth);
      }
      set = set.or(item(depth));
      first = false;
    }
    return set;
  }

  private AsciiSet subtraction(AsciiSet set, int depth) {
    AsciiSet rest = set.minus(parse(depth + 1));
    if (!in.take("]")) {
      throw in.invalid("a subtraction stands last in its class");
    }
    return rest;
  }

  /** Reads the closing bracket; the first one may stand for itself. */
  boolean closes(boolean first) {
    skipBlanks();
    if (!in.sees("]")) {
      return false;
    }
    if (first && !in.has(Syntax.EMPTY_CLASSES)) {
      in.next();
      boolean literal = !in.is(Dialect.RUBY) || in.seesLater("]");
      if (!literal) {
        throw in.invalid("an empty class");
      }
      in.back(in.position() - 1);
      return false;
    }
    return in.take("]");
  }

  private void skipBlanks() {
    while (flags.has(Flag.SPACED_CLASSES) && !in.atEnd()) {
      char c = in.peek();
      boolean blank = in.is(Dialect.JAVA) ? AsciiSet.SPACE.contains(c) : c == ' ' || c == '\t';
      if (in.is(Dialect.JAVA) && c == '#') {
        in.skipLine();
      } else if (blank) {
        in.next();
      } else {
        return;
      }
    }
  }

  /** Reads one member: a character, a range, or a set. */
  AsciiSet item(int depth) {
    boolean named = in.has(Syntax.POSIX_CLASSES) || in.is(Dialect.DOTNET);
    if (named && in.sees("[:")) {
      AsciiSet set = posix();
      if (set != null) {
        return set;
      }
    }
    if (in.has(Syntax.CLASS_ALGEBRA) && in.take("[")) {
      return parse(depth + 1);
    }
    if (in.has(Syntax.CLASS_QUOTATION) && in.take("\\Q")) {
      return quotation();
    }
    if (in.is(Dialect.PCRE) && in.take("\\E")) {
      return AsciiSet.NONE;
    }
    return member();
  }

  private @Nullable AsciiSet posix() {
    int start = in.position();
    in.take("[");
    String name = in.posixName();
    if (name == null) {
      in.back(start);
      return null;
    }
    in.until(":]");
    if (in.is(Dialect.DOTNET)) {
      // .NET reads the name and forgets it.
      return AsciiSet.of('[');
    }
    hyphenAfter(true);
    NamedSets sets = new NamedSets(in, leafFlags);
    return name.startsWith("^") ? sets.posix(name.substring(1)).not() : sets.posix(name);
  }

  private AsciiSet quotation() {
    AsciiSet set = AsciiSet.NONE;
    while (!in.atEnd() && !in.take("\\E")) {
      set = set.or(new Item(in.nextCodePoint()).set(in, leafFlags));
    }
    return set;
  }

  private AsciiSet member() {
    Item low = single();
    if (low.isSet()) {
      hyphenAfter(false);
      return low.characters();
    }
    skipBlanks();
    int hyphen = in.position();
    boolean range = in.take("-") && !endsAfterHyphen();
    if (!range) {
      in.back(hyphen);
      return low.set(in, leafFlags);
    }
    return range(low, hyphen);
  }

  private boolean endsAfterHyphen() {
    skipBlanks();
    boolean nested = in.has(Syntax.CLASS_SUBTRACTION) || in.has(Syntax.CLASS_ALGEBRA);
    return in.sees("]") || (nested && in.sees("["));
  }

  /** Refuses a hyphen behind a set, unless it ends the class, where the dialect does. */
  private void hyphenAfter(boolean posix) {
    if (in.has(Syntax.HYPHEN_AFTER_SET) || !in.sees("-")) {
      return;
    }
    int hyphen = in.position();
    in.next();
    boolean last = in.sees("]");
    in.back(hyphen);
    if (!last) {
      throw in.invalid("a range starts with " + (posix ? "a named class" : "a set"));
    }
  }

  private AsciiSet range(Item low, int hyphen) {
    Item high = single();
    if (high.isSet()) {
      if (!in.has(Syntax.HYPHEN_BEFORE_SET)) {
        throw in.invalid("a range ends with a set");
      }
      in.back(hyphen);
      return low.set(in, leafFlags);
    }
    if (high.codePoint() < low.codePoint()) {
      throw in.invalid("a range runs backwards");
    }
    return Item.range(low.codePoint(), high.codePoint(), in, leafFlags);
  }

  private Item single() {
    skipBlanks();
    if (in.take("\\")) {
      return new CharacterEscapes(in, leafFlags, true).parse();
    }
    return new Item(in.nextCodePoint());
  }
}
