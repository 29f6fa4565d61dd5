package io.github.corsaudit.origin;

import io.github.corsaudit.model.Dialect;
import io.github.corsaudit.model.OriginRule;
import java.util.ArrayList;
import java.util.List;

/** Reads regular expressions of all dialects, and globs. */
final class PatternParser {
  private static final int LENGTH = 20_000;
  private static final int DEPTH = 200;

  private final Cursor in;
  private final GroupParser groups;
  private final EscapeParser escapes;
  private Flags flags;
  private int depth;
  private boolean begun;

  private PatternParser(Cursor in, Flags flags, Captures captures) {
    this.in = in;
    this.flags = flags;
    this.groups = new GroupParser(in, this, captures);
    this.escapes = new EscapeParser(in, captures);
  }

  /**
   * Returns an expression's structure.
   *
   * @throws Undecided if it is none, or one whose set of texts is not regular
   */
  static Node parse(OriginRule.Pattern pattern) {
    return parse(pattern, Captures.ignored());
  }

  /**
   * Returns an expression's structure with its groups and all that refers to them.
   *
   * @throws Undecided if it is none, or holds something that even a single text cannot be held
   *     against
   */
  static Expression parseWhole(OriginRule.Pattern pattern) {
    Captures captures = Captures.kept(pattern.dialect());
    Node node = parse(pattern, captures);
    return new Expression(node, captures.slots(), pattern.dialect(), pattern.match());
  }

  private static Node parse(OriginRule.Pattern pattern, Captures captures) {
    if (pattern.text().length() > LENGTH) {
      throw new Undecided("the expression is too long to analyse");
    }
    Flags flags = Flags.of(pattern);
    if (flags.has(Flag.SETS)) {
      throw new Undecided("the flag `v` cannot be analysed");
    }
    Dialect dialect = pattern.dialect();
    Cursor in = new Cursor(pattern.text(), dialect, Syntax.of(dialect, flags));
    PatternParser parser = new PatternParser(in, flags, captures);
    Node node = dialect == Dialect.GLOB ? parser.glob() : parser.whole();
    if (dialect == Dialect.PCRE) {
      PcreDoubts.check(node);
    } else if (dialect == Dialect.RUBY) {
      RubyDoubts.check(node);
    }
    return flags.has(Flag.ANCHORED) ? Node.sequence(new Node.Start(), node) : node;
  }

  private Node whole() {
    Preamble.skip(in);
    Node node = choice();
    if (!in.atEnd()) {
      throw in.invalid("a `)` too many");
    }
    return node;
  }

  private Node glob() {
    List<Node> parts = new ArrayList<>();
    while (!in.atEnd()) {
      int c = in.nextCodePoint();
      parts.add(
          c == '*'
              ? new Node.Repeat(new Node.Dot(AsciiSet.ALL), 0, Node.Repeat.UNBOUNDED)
              : character(c));
    }
    return new Node.Sequence(parts);
  }

  Flags flags() {
    return flags;
  }

  void setFlags(Flags value) {
    flags = value;
  }

  /** Returns whether nothing but flags and comments has been read. */
  boolean atStart() {
    return !begun && depth == 1;
  }

  /** Reads alternatives up to a closing parenthesis or the end; flags set there end there. */
  Node choice() {
    List<Node> options = alternatives();
    return options.size() == 1 ? options.get(0) : new Node.Choice(options);
  }

  /** Reads alternatives, one node for each. */
  List<Node> alternatives() {
    if (++depth > DEPTH) {
      throw in.unsupported("an expression nested so deeply");
    }
    Flags outer = flags;
    List<Node> options = new ArrayList<>();
    options.add(sequence());
    while (in.take("|")) {
      begun = true;
      options.add(sequence());
    }
    flags = outer;
    depth--;
    return options;
  }

  private Node sequence() {
    Parts parts = new Parts(in);
    Blanks.skip(in, flags);
    while (!in.atEnd() && !in.sees("|") && !in.sees(")")) {
      Quantifier quantifier = Quantifier.read(in, flags);
      if (quantifier != null) {
        parts.repeat(quantifier);
      } else if (in.has(Syntax.QUOTATION) && in.take("\\Q")) {
        quotation(parts);
      } else {
        atom(parts);
      }
      Blanks.skip(in, flags);
    }
    return parts.node();
  }

  private void quotation(Parts parts) {
    while (!in.atEnd() && !in.take("\\E")) {
      literal(parts, in.nextCodePoint());
    }
  }

  private void atom(Parts parts) {
    boolean repeated = in.has(Syntax.REPEATED_ANCHORS);
    int c = in.nextCodePoint();
    switch (c) {
      case '.' -> parts.add(dot());
      case '^' -> parts.add(Anchors.caret(in.dialect(), flags), repeated);
      case '$' -> parts.add(Anchors.dollar(in.dialect(), flags), repeated);
      case '(' -> groups.parse(parts);
      case '[' -> parts.add(new Node.Chars(new ClassParser(in, flags).parse()));
      case '\\' -> escapes.parse(parts, flags);
      default -> special(parts, c);
    }
    begun = begun || parts.begun();
  }

  private void special(Parts parts, int c) {
    boolean strict = in.is(Dialect.JAVASCRIPT) && flags.has(Flag.UNICODE);
    if (strict && "{}]".indexOf(c) >= 0) {
      throw in.invalid("`" + (char) c + "` needs a backslash");
    }
    if (c == '{' && !in.has(Syntax.LITERAL_BRACES)) {
      throw in.invalid("a `{` that opens no quantifier");
    }
    literal(parts, c);
  }

  private Node dot() {
    AsciiSet breaks = Anchors.breaks(in.dialect(), flags);
    return new Node.Dot(flags.has(Flag.DOT_ALL) ? AsciiSet.ALL : breaks.not());
  }

  /** Adds a character; where an engine works on smaller units, a quantifier is for the last one. */
  private void literal(Parts parts, int c) {
    for (int unit = Units.of(c, in.dialect(), flags); unit > 1; unit--) {
      parts.add(new Node.Chars(AsciiSet.NONE));
    }
    parts.add(character(c));
  }

  private Node character(int c) {
    return new Node.Chars(new Item(c).set(in, flags));
  }
}
