package io.github.corsaudit.origin;

import io.github.corsaudit.model.Dialect;

/**
 * What {@code ^}, {@code $} and {@code \Z} mean: on a text of one line little else than start and
 * end, but the dialects differ where there are line breaks.
 */
final class Anchors {
  private static final AsciiSet FEED = AsciiSet.of('\n');
  private static final AsciiSet RETURN = AsciiSet.of('\r');
  private static final Node START = new Node.Start();
  private static final Node END = new Node.End();
  private static final Node CHARACTER = new Node.LookAhead(new Node.Chars(AsciiSet.ALL), false);

  private Anchors() {}

  /** Returns the characters that end a line. */
  static AsciiSet breaks(Dialect dialect, Flags flags) {
    return switch (dialect) {
      case JAVA -> flags.has(Flag.UNIX_LINES) ? FEED : FEED.or(RETURN);
      case JAVASCRIPT -> FEED.or(RETURN);
      default -> FEED;
    };
  }

  /** Returns what {@code ^} means. */
  static Node caret(Dialect dialect, Flags flags) {
    if (dialect != Dialect.RUBY && !flags.has(Flag.MULTILINE)) {
      return START;
    }
    Node behind = new Node.AfterBreak(breaks(dialect, flags));
    return new Node.Anchor(
        START,
        switch (dialect) {
          case JAVA -> Node.sequence(CHARACTER, Node.choice(START, behindJavaBreak(flags)));
          case PCRE, RUBY -> Node.choice(START, Node.sequence(behind, CHARACTER));
          default -> Node.choice(START, behind);
        });
  }

  private static Node behindJavaBreak(Flags flags) {
    Node behindFeed = new Node.AfterBreak(FEED);
    return flags.has(Flag.UNIX_LINES)
        ? behindFeed
        : Node.choice(
            behindFeed, Node.sequence(new Node.AfterBreak(RETURN), before(true, chars(FEED))));
  }

  /** Returns what {@code $} means. */
  static Node dollar(Dialect dialect, Flags flags) {
    if (dialect == Dialect.RUBY || flags.has(Flag.MULTILINE)) {
      return lineEnd(dialect, flags);
    }
    boolean veryEnd =
        dialect == Dialect.JAVASCRIPT || dialect == Dialect.RE2 || flags.has(Flag.DOLLAR_IS_END);
    return veryEnd ? END : lateEnd(dialect, flags);
  }

  private static Node lineEnd(Dialect dialect, Flags flags) {
    AsciiSet breaks = breaks(dialect, flags);
    Node meaning =
        dialect == Dialect.JAVA && !flags.has(Flag.UNIX_LINES)
            ? Node.choice(END, before(false, chars(RETURN)), feedAlone(chars(FEED)))
            : before(false, Node.choice(chars(breaks), END));
    return new Node.Anchor(END, meaning);
  }

  /** Returns the end, or the place before a line break at the end. */
  static Node lateEnd(Dialect dialect, Flags flags) {
    if (dialect == Dialect.JAVA && !flags.has(Flag.UNIX_LINES)) {
      Node feed = new Node.Repeat(chars(FEED), 0, 1);
      return new Node.Anchor(
          END,
          Node.choice(
              END,
              before(false, Node.sequence(chars(RETURN), feed, END)),
              feedAlone(Node.sequence(chars(FEED), END))));
    }
    Node feed = new Node.Repeat(chars(FEED), 0, 1);
    return new Node.Anchor(END, before(false, Node.sequence(feed, END)));
  }

  /** Returns the place before something that starts with a line feed which no return precedes. */
  private static Node feedAlone(Node from) {
    Node behindReturn = new Node.AfterBreak(RETURN);
    return Node.sequence(new Node.LookAhead(from, false), not(behindReturn));
  }

  /** Returns a condition that holds where another one does not. */
  private static Node not(Node condition) {
    return new Node.LookAhead(condition, true);
  }

  private static Node before(boolean negated, Node what) {
    return new Node.LookAhead(what, negated);
  }

  private static Node chars(AsciiSet set) {
    return new Node.Chars(set);
  }
}
