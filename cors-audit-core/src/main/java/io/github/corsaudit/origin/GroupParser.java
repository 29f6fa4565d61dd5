package io.github.corsaudit.origin;

import io.github.corsaudit.model.Dialect;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what stands in parentheses. */
final class GroupParser {
  private final Cursor in;
  private final PatternParser body;
  private final Captures captures;
  private final Set<String> names = new HashSet<>();
  private int capturing;

  GroupParser(Cursor in, PatternParser body, Captures captures) {
    this.in = in;
    this.body = body;
    this.captures = captures;
  }

  /** Adds the group; the cursor stands behind the opening parenthesis. */
  void parse(Parts parts) {
    if (in.sees("*") && in.is(Dialect.PCRE)) {
      throw in.unsupported("a verb such as `(*ACCEPT)`");
    }
    if (in.take("?")) {
      special(parts);
    } else {
      boolean named = body.flags().has(Flag.NAMED_ONLY);
      capturing++;
      parts.addGroup(named ? closed() : captures.group("", this::closed));
    }
  }

  private Node closed() {
    Node node = body.choice();
    if (!in.take(")")) {
      throw in.invalid("`)` is missing");
    }
    return node;
  }

  /** Adds the group; the cursor stands behind the question mark. */
  void special(Parts parts) {
    String name;
    if (in.is(Dialect.PCRE) && in.sees("|")) {
      alternativeNumbers(parts);
    } else if (in.take(":")) {
      parts.addGroup(closed());
    } else if (in.sees("=") || in.sees("!")) {
      lookAhead(parts);
    } else if (in.sees("<=") || in.sees("<!")) {
      lookBehind(parts);
    } else if (in.take(">")) {
      require(Syntax.ATOMIC, "atomic groups");
      parts.add(new Node.Atomic(Node.sequence(closed())));
    } else if ((name = name()) != null) {
      capturing++;
      parts.addGroup(captures.group(name, this::closed));
    } else {
      flagsOrOther(parts);
    }
  }

  private void alternativeNumbers(Parts parts) {
    if (captures.kept()) {
      throw in.unsupported("a reference beside a group `(?|`");
    }
    in.next();
    parts.addGroup(closed());
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
    int before = capturing;
    Node node = closed();
    checkLook(node);
    if (in.is(Dialect.RUBY) && (Widths.isBarredInRuby(node) || (negated && capturing > before))) {
      throw in.unsupported("a look-behind that holds such a group or condition");
    }
    if (captures.kept() && Irregular.isIn(node, in.dialect())) {
      throw in.unsupported("a group that something refers to, inside of a look-behind,");
    }
    Widths.checkLookBehind(node, in);
    parts.add(new Node.LookBehind(node, negated), in.has(Syntax.REPEATED_LOOK_BEHIND));
  }

  private void checkLook(Node node) {
    if (node.holds(EscapeParser.KEEP)) {
      throw in.unsupported("`\\K` in look-around");
    }
  }

  /** Returns the group's name; null, having read nothing, if it has none. */
  private @Nullable String name() {
    if (in.has(Syntax.P_GROUPS) && in.take("P<")) {
      return name(">");
    }
    if (in.has(Syntax.NAMED_GROUPS) && in.take("<")) {
      return name(">");
    }
    return in.has(Syntax.QUOTED_GROUPS) && in.take("'") ? name("'") : null;
  }

  private String name(String end) {
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
    return name;
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
    if (in.sees("(")) {
      require(Syntax.CONDITIONALS, "conditional groups");
      parts.add(new Conditionals(in, body, this, captures).parse());
    } else if (in.is(Dialect.RUBY) && in.sees("~")) {
      throw in.unsupported("the absence operator");
    } else {
      Node reference = new References(in, captures).group(body.flags());
      if (reference == null) {
        flags(parts);
      } else {
        parts.add(reference);
      }
    }
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
