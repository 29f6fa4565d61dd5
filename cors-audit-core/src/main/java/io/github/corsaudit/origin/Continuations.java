package io.github.corsaudit.origin;

import io.github.corsaudit.origin.Continuation.Ending;
import io.github.corsaudit.origin.Continuation.First;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes continuations, one object for each. */
final class Continuations {
  /** Stands where an atomic group ends. */
  static final Node COMMIT = new Node.Sequence(List.of());

  private final Map<Key, Continuation> made = new HashMap<>();
  private final IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();
  private final Traits traits;

  /** Nothing is left, and the text must be at its end. */
  final Continuation atEnd = new Continuation(Ending.TEXT_END);

  /** Nothing is left, and any text may follow. */
  final Continuation anything = new Continuation(Ending.ANYTHING);

  /** Nothing is left, and that is all that matters. */
  final Continuation mark = new Continuation(Ending.MARK);

  private record Key(int head, int min, int max, boolean fresh, int tail) {}

  Continuations(Traits traits) {
    this.traits = traits;
  }

  /** Returns a node and what follows it. */
  Continuation of(Node head, Continuation tail) {
    if (head instanceof Node.Repeat repeat) {
      return repeated(repeat, repeat.min(), repeat.max(), tail);
    }
    return make(only(head), tail);
  }

  /** Returns nodes one after the other and what follows them. */
  Continuation of(List<Node> nodes, Continuation tail) {
    Continuation result = tail;
    for (int i = nodes.size() - 1; i >= 0; i--) {
      result = of(nodes.get(i), result);
    }
    return result;
  }

  /** Returns a repetition with other bounds and what follows it. */
  Continuation repeated(Node.Repeat repeat, int min, int max, Continuation tail) {
    return max == 0 ? tail : make(new First(repeat, min, max, false), tail);
  }

  /** Returns one more round of a repetition that stands first, and what follows the round. */
  Continuation round(Continuation repetition) {
    Node.Repeat repeat = (Node.Repeat) Objects.requireNonNull(repetition.head);
    boolean open = repetition.max == Node.Repeat.UNBOUNDED;
    int min = Math.max(0, repetition.min - 1);
    int max = open ? repetition.max : repetition.max - 1;
    Continuation tail = Objects.requireNonNull(repetition.tail);
    boolean watched =
        max != 0 && repeat.empty().ends(repetition.min, open) && traits.roundMayBeEmpty(repeat);
    return of(
        repeat.body(),
        watched ? make(new First(repeat, min, max, true), tail) : repeated(repeat, min, max, tail));
  }

  /** Returns an atomic group's body and what follows the group. */
  Continuation committed(Node body, Continuation tail) {
    return of(body, make(only(COMMIT), tail));
  }

  /** Returns what is left of the innermost atomic group, with anything behind it. */
  Continuation rest(Continuation inside) {
    Deque<Continuation> group = new ArrayDeque<>();
    Continuation now = inside;
    while (now.head != COMMIT) {
      group.push(now);
      now = Objects.requireNonNull(now.tail);
    }
    Continuation result = anything;
    for (Continuation part : group) {
      Node head = Objects.requireNonNull(part.head);
      result = make(new First(head, part.min, part.max, part.fresh), result);
    }
    return result;
  }

  private static First only(Node head) {
    return new First(head, 0, 0, false);
  }

  private Continuation make(First first, Continuation tail) {
    Key key = new Key(number(first.head()), first.min(), first.max(), first.fresh(), number(tail));
    Continuation known = made.get(key);
    if (known == null) {
      known = new Continuation(first, tail, traits.looksBehind(first.head()), moved(first, tail));
      made.put(key, known);
    }
    return known;
  }

  private @Nullable Continuation moved(First first, Continuation tail) {
    return first.fresh() || tail.moved != tail
        ? make(new First(first.head(), first.min(), first.max(), false), tail.moved)
        : null;
  }

  private int number(Object part) {
    Integer known = numbers.putIfAbsent(part, numbers.size());
    return known == null ? numbers.size() - 1 : known;
  }
}
