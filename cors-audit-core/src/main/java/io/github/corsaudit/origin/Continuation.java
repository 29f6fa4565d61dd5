package io.github.corsaudit.origin;

import org.jspecify.annotations.Nullable;

/**
 * What is still to be matched: a node and then another continuation. Made by {@link Continuations}
 * only, which keeps one object for each, so that identity is equality.
 */
final class Continuation {
  /** What stands first; null where nothing is left. */
  final @Nullable Node head;

  /** How often a repeated head still has to come. */
  final int min;

  /** How often a repeated head still may come. */
  final int max;

  /** What stands behind it; null where nothing is left. */
  final @Nullable Continuation tail;

  /** Whether any rest may follow where nothing is left. */
  final boolean open;

  Continuation(boolean open) {
    this(null, 0, 0, null, open);
  }

  Continuation(@Nullable Node head, int min, int max, @Nullable Continuation tail, boolean open) {
    this.head = head;
    this.min = min;
    this.max = max;
    this.tail = tail;
    this.open = open;
  }
}
