package io.github.corsaudit.origin;

/**
 * Loops of which Ruby's engine makes copies where they are short, and counts the rounds where they
 * are long; then it ends them early, or wrongly, after a round that matched nothing. Read in the
 * source of Onigmo 6.2, and measured with Ruby 3.1.
 */
final class RubyDoubts {
  private RubyDoubts() {}

  /** Throws if it cannot be told what an expression matches. */
  static void check(Node node) {
    check(node, false);
  }

  /** Takes whether a node stands in a loop or an atomic group, where it is tried in an order. */
  private static void check(Node node, boolean inside) {
    if (node instanceof Node.Repeat repeat
        && isCounted(repeat)
        && (inside || (repeat.min() > 1 && node.any(RubyDoubts::dependsOnPlace)))) {
      throw new Undecided("a count of what may match nothing cannot be analysed in Ruby");
    }
    boolean loop = node instanceof Node.Repeat repeat && !repeat.optional();
    boolean ordered = inside || loop || node instanceof Node.Atomic;
    node.children().forEach(child -> check(child, ordered));
  }

  private static boolean isCounted(Node.Repeat repeat) {
    boolean copied = repeat.max() == Node.Repeat.UNBOUNDED ? repeat.min() <= 1 : repeat.max() <= 1;
    return !copied && repeat.body().mayBeEmpty();
  }

  private static boolean dependsOnPlace(Node node) {
    boolean group =
        node instanceof Node.Sequence
            || node instanceof Node.Choice
            || node instanceof Node.Repeat
            || node instanceof Node.Chars
            || node instanceof Node.Dot;
    return !group;
  }
}
