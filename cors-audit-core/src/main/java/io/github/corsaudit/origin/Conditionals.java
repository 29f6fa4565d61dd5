package io.github.corsaudit.origin;

import io.github.corsaudit.model.Dialect;
import java.util.List;

/** Reads conditional groups, such as {@code (?(1)yes|no)}. */
final class Conditionals {
  private static final Node NEVER = new Node.Chars(AsciiSet.NONE);

  private final Cursor in;
  private final PatternParser body;
  private final GroupParser groups;
  private final Captures captures;

  /** A condition, and one that holds where it does not. */
  private record Test(Node holds, Node fails) {}

  Conditionals(Cursor in, PatternParser body, GroupParser groups, Captures captures) {
    this.in = in;
    this.body = body;
    this.groups = groups;
    this.captures = captures;
  }

  /**
   * Returns the group, without its closing parenthesis read; the cursor stands behind {@code ?}.
   */
  Node parse() {
    if (!captures.kept()) {
      throw in.unsupported("a conditional group");
    }
    in.next();
    Test test = test();
    List<Node> ways = body.alternatives();
    if (!in.take(")")) {
      throw in.invalid("`)` is missing");
    }
    boolean define = test.holds().equals(NEVER);
    if (ways.size() > (define ? 1 : 2)) {
      throw in.invalid("a conditional group has too many alternatives");
    }
    Node no = ways.size() > 1 ? ways.get(1) : Node.sequence();
    return Node.choice(Node.sequence(test.holds(), ways.get(0)), Node.sequence(test.fails(), no));
  }

  private Test test() {
    boolean looks = in.is(Dialect.PCRE) || in.is(Dialect.DOTNET);
    if (looks && in.take("?")) {
      return look();
    }
    if (in.sees("*") || (in.is(Dialect.RUBY) && in.sees("-"))) {
      throw in.unsupported("such a condition");
    }
    String name = in.until(")");
    boolean pcre = in.is(Dialect.PCRE);
    if (pcre && name.equals("DEFINE")) {
      return new Test(NEVER, Node.sequence());
    }
    if (pcre && name.startsWith("VERSION")) {
      throw in.unsupported("a condition on the version");
    }
    return pcre && name.startsWith("R") ? call(name.substring(1)) : group(name);
  }

  private Test look() {
    Parts parts = new Parts(in);
    groups.special(parts);
    if (parts.node() instanceof Node.LookAhead look) {
      return new Test(look, new Node.LookAhead(look.body(), !look.negated()));
    }
    if (parts.node() instanceof Node.LookBehind look) {
      return new Test(look, new Node.LookBehind(look.body(), !look.negated()));
    }
    throw in.unsupported("such a condition");
  }

  /** Returns whether this is inside of a call. */
  private Test call(String group) {
    if (captures.knows("R" + group)) {
      return set("R" + group);
    }
    String key = group.startsWith("&") ? group.substring(1) : group;
    if (!key.isEmpty()) {
      captures.want(key);
    }
    return new Test(new Node.InCall(key, false), new Node.InCall(key, true));
  }

  private Test group(String text) {
    String name = unquoted(text);
    boolean word = !name.isEmpty() && name.chars().allMatch(AsciiSet.WORD::contains);
    boolean signed = in.is(Dialect.PCRE) && (name.startsWith("+") || name.startsWith("-"));
    boolean unknown = !word || !captures.knows(name);
    boolean number = word && AsciiSet.DIGIT.contains(name.charAt(0));
    // .NET takes what is no group's name for a look-ahead.
    if ((!word && !signed) || (in.is(Dialect.DOTNET) && unknown && !number)) {
      throw in.unsupported("such a condition");
    }
    if (in.is(Dialect.PYTHON) && captures.isInside(name)) {
      throw in.unsupported("a condition on a group that is still open");
    }
    if (in.is(Dialect.PYTHON) && !number && unknown) {
      throw in.invalid("there is no group `" + name + "` before");
    }
    return set(new References(in, captures).key(name));
  }

  private String unquoted(String text) {
    boolean quoted = in.is(Dialect.PCRE) || in.is(Dialect.RUBY);
    boolean bracketed =
        (text.startsWith("<") && text.endsWith(">"))
            || (text.length() > 1 && text.startsWith("'") && text.endsWith("'"));
    return quoted && bracketed ? text.substring(1, text.length() - 1) : text;
  }

  private Test set(String key) {
    captures.want(key);
    return new Test(new Node.IsSet(key, false), new Node.IsSet(key, true));
  }
}
