package io.github.corsaudit.origin;

import io.github.corsaudit.model.Dialect;
import java.util.HashSet;
import java.util.Set;

/** Reads what stands in parentheses. */
final class GroupParser {
  private final Cursor in;
  private final PatternParser body;
  private final Set<String> names = new HashSet<>();
  private int captures;

  GroupParser(Cursor in, PatternParser body) {
    this.in = in;
    this.body = body;
  }

  /** Adds the group; the cursor stands behind the opening parenthesis. */
  void parse(Parts parts) {
    if (in.sees("*") && in.is(Dialect.PCRE)) {
      throw in.unsupported("a verb such as `(*ACCEPT)`");
    }
    if (in.take("?")) {
      special(parts);
    } else {
      captures++;
      parts.addGroup(closed());
    }
  }

  private Node closed() {
    Node node = body.choice();
    if (!in.take(")")) {
      throw in.invalid("`)` is missing");
    }
    return node;
  }

  private void special(Parts parts) {
    boolean reset = in.is(Dialect.PCRE) && in.take("|");
    if (reset || in.take(":")) {
      parts.addGroup(closed());
    } else if (in.sees("=") || in.sees("!")) {
      lookAhead(parts);
    } else if (in.sees("<=") || in.sees("<!")) {
      lookBehind(parts);
    } else if (in.take(">")) {
      require(Syntax.ATOMIC, "atomic groups");
      parts.add(new Node.Atomic(Node.sequence(closed())));
    } else if (named()) {
      captures++;
      parts.addGroup(closed());
    } else {
      flagsOrOther(parts);
    }
  }

  private void require(Syntax construct, String what) {
    if (!in.has(construct)) {
      throw in.invalid("the dialect has no " + what);
    }
  }

  private void lookAhead(Parts parts) {
    require(Syntax.LOOK_AROUND, "look-around");
    boolean negated = in.next() == '!';
    Node node = closed();
    checkLook(node);
    parts.add(new Node.LookAhead(node, negated), in.has(Syntax.REPEATED_LOOK_AHEAD));
  }

  private void lookBehind(Parts parts) {
    require(Syntax.LOOK_AROUND, "look-around");
    in.next();
    boolean negated = in.next() == '!';
    int before = captures;
    Node node = closed();
    checkLook(node);
    if (in.is(Dialect.RUBY) && (Widths.isBarredInRuby(node) || (negated && captures > before))) {
      throw in.unsupported("a look-behind that holds such a group or condition");
    }
    Widths.checkLookBehind(node, in);
    parts.add(new Node.LookBehind(node, negated), in.has(Syntax.REPEATED_LOOK_BEHIND));
  }

  private void checkLook(Node node) {
    if (node.holds(EscapeParser.KEEP)) {
      throw in.unsupported("`\\K` in look-around");
    }
  }

  private boolean named() {
    if (in.has(Syntax.P_GROUPS) && in.take("P<")) {
      return name(">");
    }
    if (in.has(Syntax.NAMED_GROUPS) && in.take("<")) {
      return name(">");
    }
    return in.has(Syntax.QUOTED_GROUPS) && in.take("'") && name("'");
  }

  private boolean name(String end) {
    String name = in.until(end);
    if (name.isEmpty()) {
      throw in.invalid("a group's name is missing");
    }
    for (int i = 0; i < name.length(); i++) {
      if (!AsciiSet.WORD.contains(name.charAt(i))) {
        throw in.unsupported("the group name `" + name + "`");
      }
    }
    checkName(name);
    return true;
  }

  private void checkName(String name) {
    boolean digitFirst = AsciiSet.DIGIT.contains(name.charAt(0));
    boolean numbered =
        in.is(Dialect.RE2)
            || (in.is(Dialect.DOTNET) && name.chars().allMatch(AsciiSet.DIGIT::contains));
    if ((digitFirst && !numbered) || (in.is(Dialect.JAVA) && name.indexOf('_') >= 0)) {
      throw in.invalid("`" + name + "` is no name for a group");
    }
    if (!names.add(name) && !in.is(Dialect.RUBY) && !in.is(Dialect.DOTNET)) {
      if (in.is(Dialect.PCRE) || in.is(Dialect.JAVASCRIPT)) {
        throw in.unsupported("a group name that stands twice");
      }
      throw in.invalid("two groups have the name `" + name + "`");
    }
  }

  private void flagsOrOther(Parts parts) {
    char c = in.peek();
    if (c == '(') {
      require(Syntax.CONDITIONALS, "conditional groups");
      throw in.unsupported("a conditional group");
    }
    boolean pcre = in.is(Dialect.PCRE);
    boolean signed = in.sees("+") || (in.sees("-") && AsciiSet.DIGIT.contains(second()));
    if (pcre && (AsciiSet.DIGIT.contains(c) || "RC&P".indexOf(c) >= 0 || signed)) {
      throw in.unsupported("the group `(?" + c + "`");
    }
    if (in.is(Dialect.PYTHON) && in.sees("P=")) {
      throw in.unsupported("a back-reference");
    }
    if (in.is(Dialect.RUBY) && c == '~') {
      throw in.unsupported("the absence operator");
    }
    flags(parts);
  }

  private char second() {
    int start = in.position();
    in.next();
    char second = in.peek();
    in.back(start);
    return second;
  }

  private void flags(Parts parts) {
    Flags outer = body.flags();
    boolean first = body.atStart();
    Flags inner = new FlagParser(in).parse(outer);
    if (in.take(":")) {
      require(Syntax.SCOPED_FLAGS, "flags for a group");
      body.setFlags(inner);
      parts.addGroup(closed());
      body.setFlags(outer);
      return;
    }
    in.next();
    require(Syntax.INLINE_FLAGS, "flags inside an expression");
    if (in.has(Syntax.FLAGS_FIRST) && !first) {
      throw in.invalid("flags stand only at the start");
    }
    body.setFlags(inner);
    if (in.is(Dialect.RUBY)) {
      // What follows, alternatives included, is one group to which the flags belong.
      parts.add(body.choice());
      body.setFlags(outer);
    } else {
      parts.flagged();
    }
  }
}
