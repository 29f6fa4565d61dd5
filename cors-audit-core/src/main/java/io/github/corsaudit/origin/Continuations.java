package io.github.corsaudit.origin;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Makes continuations, one object for each. */
final class Continuations {
  private final Map<Key, Continuation> made = new HashMap<>();
  private final IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();

  /** Nothing is left, and the text must be at its end. */
  final Continuation atEnd = new Continuation(false);

  /** Nothing is left, and any text may follow. */
  final Continuation anything = new Continuation(true);

  private record Key(int head, int min, int max, int tail) {}

  /** Returns a node and what follows it. */
  Continuation of(Node head, Continuation tail) {
    if (head instanceof Node.Repeat repeat) {
      return repeated(repeat, repeat.min(), repeat.max(), tail);
    }
    return make(head, 0, 0, tail);
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
    return max == 0 ? tail : make(repeat, min, max, tail);
  }

  private Continuation make(Node head, int min, int max, Continuation tail) {
    return made.computeIfAbsent(
        new Key(number(head), min, max, number(tail)),
        key -> new Continuation(head, min, max, tail, false));
  }

  private int number(Object part) {
    Integer known = numbers.putIfAbsent(part, numbers.size());
    return known == null ? numbers.size() - 1 : known;
  }
}
