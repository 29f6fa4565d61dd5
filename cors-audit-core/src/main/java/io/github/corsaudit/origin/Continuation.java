package io.github.corsaudit.origin;

import org.jspecify.annotations.Nullable;

/**
 * What is still to be matched: a node and then another continuation. Made by {@link Continuations}
 * only, which keeps one object for each, so that identity is equality.
 */
final class Continuation {

  /** What may follow where nothing is left to be matched. */
  enum Ending {
    /** Nothing: the text has to end. */
    TEXT_END,
    /** Any rest. */
    ANYTHING,
    /** Whatever it is: only the place where this is reached matters. */
    MARK
  }

  /** What stands first; null where nothing is left. */
  final @Nullable Node head;

  /** How often a repeated head still has to come. */
  final int min;

  /** How often a repeated head still may come. */
  final int max;

  /** Whether a round of a repeated head ends here that began at this very place. */
  final boolean fresh;

  /** What stands behind it; null where nothing is left. */
  final @Nullable Continuation tail;

  /** What may follow in the end. */
  final Ending ending;

  /** Whether this is inside of an atomic group. */
  final boolean atomic;

  /** Whether a look-behind is still to come. */
  final boolean looksBehind;

  /** What this is once a character has come: no round has begun at that place. */
  final Continuation moved;

  /** What stands first, as the fields say. */
  record First(Node head, int min, int max, boolean fresh) {}

  Continuation(Ending ending) {
    this.head = null;
    this.min = 0;
    this.max = 0;
    this.fresh = false;
    this.moved = this;
    this.tail = null;
    this.ending = ending;
    this.atomic = false;
    this.looksBehind = false;
  }

  /** Takes null for what this is once a character has come if it is the same then. */
  Continuation(First first, Continuation tail, boolean looksBehind, @Nullable Continuation moved) {
    this.head = first.head();
    this.min = first.min();
    this.max = first.max();
    this.fresh = first.fresh();
    this.tail = tail;
    this.ending = tail.ending;
    this.atomic = tail.atomic || first.head() == Continuations.COMMIT;
    this.looksBehind = tail.looksBehind || looksBehind;
    this.moved = moved == null ? this : moved;
  }
}
