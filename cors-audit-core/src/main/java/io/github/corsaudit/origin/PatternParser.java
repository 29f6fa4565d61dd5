package io.github.corsaudit.origin;

import io.github.corsaudit.model.Dialect;
import io.github.corsaudit.model.OriginRule;
import java.util.ArrayList;
import java.util.List;

/** Reads regular expressions of all dialects, and globs. */
final class PatternParser {
  private static final int LENGTH = 20_000;
  private static final int DEPTH = 100;

  private final Cursor in;
  private final GroupParser groups;
  private Flags flags;
  private int depth;

  /** The flags that change what an expression means on one line of ASCII text. */
  record Flags(boolean ignoreCase, boolean spaced) {}

  private PatternParser(Cursor in, boolean ignoreCase) {
    this.in = in;
    this.flags = new Flags(ignoreCase, false);
    this.groups = new GroupParser(in, this);
  }

  /**
   * Returns an expression's structure.
   *
   * @throws Undecided if it is none, or one whose set of texts is not regular
   */
  static Node parse(OriginRule.Pattern pattern) {
    if (pattern.text().length() > LENGTH) {
      throw new Undecided("the expression is too long to analyse");
    }
    if (pattern.dialect() == Dialect.GLOB) {
      return glob(pattern);
    }
    Cursor in = new Cursor(pattern.text(), Syntax.of(pattern.dialect()));
    Node node = new PatternParser(in, pattern.ignoreCase()).choice();
    if (!in.atEnd()) {
      throw in.invalid("a `)` too many");
    }
    return node;
  }

  private static Node glob(OriginRule.Pattern pattern) {
    PatternParser parser =
        new PatternParser(
            new Cursor(pattern.text(), Syntax.of(Dialect.GLOB)), pattern.ignoreCase());
    List<Node> parts = new ArrayList<>();
    while (!parser.in.atEnd()) {
      char c = parser.in.next();
      parts.add(c == '*' ? new Node.Repeat(new Node.Dot(), 0, -1) : parser.character(c));
    }
    return new Node.Sequence(parts);
  }

  Flags flags() {
    return flags;
  }

  void setFlags(Flags value) {
    flags = value;
  }

  /** Reads alternatives up to a closing parenthesis or the end. */
  Node choice() {
    if (++depth > DEPTH) {
      throw in.unsupported("an expression nested so deeply");
    }
    Flags outer = flags;
    List<Node> options = new ArrayList<>();
    do {
      options.add(sequence());
    } while (in.take("|"));
    flags = outer;
    depth--;
    return options.size() == 1 ? options.get(0) : new Node.Choice(options);
  }

  private Node sequence() {
    List<Node> parts = new ArrayList<>();
    skipSpace();
    while (!in.atEnd() && !in.sees("|") && !in.sees(")")) {
      if (in.has(Syntax.QUOTATION) && in.take("\\Q")) {
        quotation(parts);
      } else {
        parts.add(atom());
      }
      skipSpace();
      Node last = parts.isEmpty() ? Node.literal("") : parts.remove(parts.size() - 1);
      parts.add(new QuantifierParser(in).parse(last));
      skipSpace();
    }
    return parts.size() == 1 ? parts.get(0) : new Node.Sequence(parts);
  }

  private void quotation(List<Node> parts) {
    while (!in.atEnd() && !in.take("\\E")) {
      parts.add(character(in.next()));
    }
  }

  private void skipSpace() {
    while (flags.spaced() && !in.atEnd()) {
      int before = in.position();
      char c = in.next();
      if (c == '#') {
        in.skipLine();
      } else if (!AsciiSet.SPACE.contains(c)) {
        in.back(before);
        return;
      }
    }
  }

  private Node atom() {
    char c = in.next();
    return switch (c) {
      case '.' -> new Node.Dot();
      case '^' -> new Node.Start();
      case '$' -> new Node.End();
      case '(' -> groups.parse();
      case '[' -> new Node.Chars(new ClassParser(in, flags.ignoreCase()).parse());
      case '\\' -> escape();
      case '*', '+', '?' -> throw in.invalid("nothing stands before `" + c + "`");
      case '{' -> brace();
      default -> character(c);
    };
  }

  private Node brace() {
    if (!in.has(Syntax.LITERAL_BRACES)) {
      throw in.invalid("nothing stands before `{`");
    }
    return character('{');
  }

  private Node escape() {
    if (in.take("b")) {
      return new Node.WordBoundary(false);
    }
    if (in.take("B")) {
      return new Node.WordBoundary(true);
    }
    if (in.has(Syntax.TEXT_ANCHORS) && in.take("A")) {
      return new Node.Start();
    }
    boolean end = in.has(Syntax.TEXT_ANCHORS) && in.take("z");
    if (end || (in.has(Syntax.LATE_END) && in.take("Z"))) {
      return new Node.End();
    }
    AsciiSet set = EscapeParser.parse(in);
    return new Node.Chars(flags.ignoreCase() ? set.ignoringCase() : set);
  }

  private Node character(char c) {
    AsciiSet set = AsciiSet.of(c);
    return new Node.Chars(flags.ignoreCase() ? set.ignoringCase() : set);
  }
}
