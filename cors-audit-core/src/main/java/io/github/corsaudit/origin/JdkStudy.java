package io.github.corsaudit.origin;

/**
 * What the JDK takes groups for when it compiles a loop or a look-behind of them. Read in the
 * source of {@code java.util.regex.Pattern} of JDK 17, and measured.
 */
final class JdkStudy {
  /** What {@code \R} stands for; it has two ways to match, and is taken for what has one. */
  static final Node LINE_BREAK =
      Node.choice(Node.literal("\r\n"), new Node.Chars(AsciiSet.range('\n', '\r')));

  /** What {@code \X} stands for; a look-behind takes it for what has no length. */
  static final Node CLUSTER =
      new Node.Atomic(Node.choice(Node.literal("\r\n"), new Node.Chars(AsciiSet.ALL)));

  private JdkStudy() {}

  /** Returns a round of a loop: what is taken for having one way to match is not tried again. */
  static Node round(Node body) {
    return body.holds(LINE_BREAK) && hasOneWay(body) ? new Node.Atomic(body) : body;
  }

  /** Returns whether it is not known how far a look-behind goes back, or if it is accepted. */
  static boolean misreads(Node behind) {
    return behind.holds(CLUSTER) || loops(behind);
  }

  private static boolean loops(Node node) {
    if (node instanceof Node.LookAhead || node instanceof Node.LookBehind) {
      return false;
    }
    boolean loop =
        node instanceof Node.Repeat repeat && !repeat.optional() && !hasOneWay(repeat.body());
    return loop || node.children().stream().anyMatch(JdkStudy::loops);
  }

  private static boolean hasOneWay(Node node) {
    if (node instanceof Node.LookAhead || node instanceof Node.LookBehind) {
      return true;
    }
    boolean open = node instanceof Node.Repeat repeat && repeat.min() != repeat.max();
    boolean branches = node instanceof Node.Choice && node != LINE_BREAK;
    return !open && !branches && node.children().stream().allMatch(JdkStudy::hasOneWay);
  }
}
