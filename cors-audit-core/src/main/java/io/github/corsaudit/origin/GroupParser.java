package io.github.corsaudit.origin;

import java.util.List;

/** Reads what stands in parentheses. */
final class GroupParser {
  private static final String FLAGS = "imsxuaULnJdw";

  private final Cursor in;
  private final PatternParser body;

  GroupParser(Cursor in, PatternParser body) {
    this.in = in;
    this.body = body;
  }

  /** Returns the group; the cursor stands behind the opening parenthesis. */
  Node parse() {
    if (in.sees("*")) {
      throw in.unsupported("a verb such as `(*ACCEPT)`");
    }
    return in.take("?") ? special() : closed();
  }

  private Node closed() {
    Node node = body.choice();
    if (!in.take(")")) {
      throw in.invalid("`)` is missing");
    }
    return node;
  }

  private Node special() {
    if (in.take(":")) {
      return closed();
    }
    if (in.take("#")) {
      in.until(")");
      return new Node.Sequence(List.of());
    }
    if (in.sees("=") || in.sees("!") || in.sees("<=") || in.sees("<!")) {
      return lookAround();
    }
    if (in.take(">")) {
      return atomic();
    }
    return named() ? closed() : flags();
  }

  private Node lookAround() {
    if (!in.has(Syntax.LOOK_AROUND)) {
      throw in.invalid("the dialect has no look-around");
    }
    if (in.take("<")) {
      throw in.unsupported("look-behind");
    }
    boolean negated = in.take("!");
    if (!negated) {
      in.take("=");
    }
    return new Node.LookAhead(closed(), negated);
  }

  private Node atomic() {
    if (!in.has(Syntax.ATOMIC)) {
      throw in.invalid("the dialect has no atomic groups");
    }
    return closed();
  }

  private boolean named() {
    if (in.take("P<") && in.has(Syntax.P_GROUPS)) {
      return name(">");
    }
    if (in.take("<")) {
      return name(">");
    }
    return in.has(Syntax.QUOTED_GROUPS) && in.take("'") && name("'");
  }

  private boolean name(String end) {
    String name = in.until(end);
    if (name.isEmpty() || !name.chars().allMatch(AsciiSet.WORD::contains)) {
      throw in.unsupported("the group name `" + name + "`");
    }
    return true;
  }

  private Node flags() {
    boolean first = in.position() == 2;
    PatternParser.Flags outer = body.flags();
    readFlags();
    if (in.take(":")) {
      Node scoped = closed();
      body.setFlags(outer);
      return scoped;
    }
    in.take(")");
    if (in.has(Syntax.FLAGS_FIRST) && !first) {
      throw in.invalid("flags stand only at the start");
    }
    return new Node.Sequence(List.of());
  }

  private void readFlags() {
    boolean on = true;
    while (!in.sees(":") && !in.sees(")")) {
      char c = in.next();
      if (!in.has(Syntax.INLINE_FLAGS) || (c != '-' && FLAGS.indexOf(c) < 0)) {
        throw in.unsupported("the group `(?" + c + "`");
      }
      on = on && c != '-';
      set(c, on);
    }
  }

  private void set(char flag, boolean on) {
    PatternParser.Flags now = body.flags();
    if (flag == 'i') {
      body.setFlags(new PatternParser.Flags(on, now.spaced()));
    } else if (flag == 'x') {
      body.setFlags(new PatternParser.Flags(now.ignoreCase(), on));
    }
  }
}
