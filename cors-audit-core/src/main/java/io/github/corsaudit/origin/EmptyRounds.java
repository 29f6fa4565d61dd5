package io.github.corsaudit.origin;

/**
 * Tells where it matters that the JDK leaves a counted loop after a round that matched nothing,
 * even if the count is not reached: a later round might have found what this one did not need.
 * Measured on JDK 17: {@code (?:a|^){2}} does not match {@code a}.
 */
final class EmptyRounds {
  private EmptyRounds() {}

  /** Returns whether a loop may end early and match less by it. */
  static boolean matter(Node loop) {
    if (loop instanceof Node.Atomic atomic) {
      return matter(atomic.body());
    }
    return loop instanceof Node.Repeat repeat
        && repeat.min() > 1
        && mayBeEmpty(repeat.body())
        && dependsOnPlace(repeat.body());
  }

  /** Returns whether a node may match nothing. */
  static boolean mayBeEmpty(Node node) {
    if (node instanceof Node.Sequence sequence) {
      return sequence.parts().stream().allMatch(EmptyRounds::mayBeEmpty);
    }
    if (node instanceof Node.Choice choice) {
      return choice.options().stream().anyMatch(EmptyRounds::mayBeEmpty);
    }
    if (node instanceof Node.Repeat repeat) {
      return repeat.min() == 0 || mayBeEmpty(repeat.body());
    }
    if (node instanceof Node.Atomic atomic) {
      return mayBeEmpty(atomic.body());
    }
    if (node instanceof Node.Group group) {
      return mayBeEmpty(group.body());
    }
    return !(node instanceof Node.Chars || node instanceof Node.Dot);
  }

  /** Without conditions and atomic groups, rounds can change places, and none is missed. */
  private static boolean dependsOnPlace(Node node) {
    if (node instanceof Node.Sequence sequence) {
      return sequence.parts().stream().anyMatch(EmptyRounds::dependsOnPlace);
    }
    if (node instanceof Node.Choice choice) {
      return choice.options().stream().anyMatch(EmptyRounds::dependsOnPlace);
    }
    if (node instanceof Node.Group group) {
      return dependsOnPlace(group.body());
    }
    return node instanceof Node.Repeat repeat
        ? dependsOnPlace(repeat.body())
        : !(node instanceof Node.Chars || node instanceof Node.Dot);
  }
}
