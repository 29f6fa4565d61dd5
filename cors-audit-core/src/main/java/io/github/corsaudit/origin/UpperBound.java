package io.github.corsaudit.origin;

import io.github.corsaudit.model.Dialect;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A regular expression that matches whatever another one does, and perhaps more: what is not in its
 * set is not in the other's. A reference becomes all that its group could match, a recursion
 * anything; where more inside would make less outside, the condition is dropped.
 */
final class UpperBound {
  private static final int SIZE = 20_000;
  private static final int COPY = 300;
  private static final int COUNT = 3;
  private static final int DEPTH = 100;
  private static final Node NEVER = new Node.Chars(AsciiSet.NONE);
  private static final Node NOTHING = Node.sequence();
  private static final Node ANYTHING =
      new Node.Repeat(new Node.Dot(AsciiSet.ALL), 0, Node.Repeat.UNBOUNDED);

  private final Expression expression;
  private final boolean coarse;
  private final Set<String> calls = new HashSet<>();
  private final Node node;
  private boolean exact = true;
  private int size;

  private UpperBound(Expression expression, boolean coarse) {
    this.expression = expression;
    this.coarse = coarse;
    node = of(expression.node());
  }

  /** Returns an upper bound of an expression. */
  static UpperBound of(Expression expression) {
    return new UpperBound(expression, false);
  }

  /** Returns one in which nothing is counted, and which needs few states for that. */
  static UpperBound coarse(Expression expression) {
    return new UpperBound(expression, true);
  }

  /** Returns the regular expression. */
  Node node() {
    return node;
  }

  /** Returns whether it matches nothing more. */
  boolean exact() {
    return exact;
  }

  private Node of(Node part) {
    if (++size > SIZE || calls.size() > DEPTH) {
      return loose(ANYTHING);
    }
    if (part instanceof Node.Sequence sequence) {
      return sequence.parts().contains(NEVER) ? NEVER : new Node.Sequence(all(sequence.parts()));
    }
    if (part instanceof Node.Choice choice) {
      return new Node.Choice(all(choice.options()));
    }
    if (part instanceof Node.Repeat repeat) {
      return repeat(repeat);
    }
    if (part instanceof Node.Group group) {
      return of(group.body());
    }
    return part instanceof Node.Atomic atomic ? atomic(atomic) : condition(part);
  }

  private Node loose(Node bound) {
    exact = false;
    return bound;
  }

  private List<Node> all(List<Node> parts) {
    List<Node> bounds = new ArrayList<>(parts.size());
    for (Node part : parts) {
      bounds.add(of(part));
    }
    return bounds;
  }

  private Node repeat(Node.Repeat repeat) {
    Node body = of(repeat.body());
    return coarse && Math.max(repeat.min(), repeat.max()) > COUNT
        ? loose(new Node.Repeat(body, Math.min(1, repeat.min()), Node.Repeat.UNBOUNDED))
        : repeat.of(body);
  }

  private Node atomic(Node.Atomic atomic) {
    boolean before = exact;
    exact = true;
    Node body = of(atomic.body());
    Node bound = exact ? new Node.Atomic(body) : body;
    exact &= before;
    return bound;
  }

  private Node condition(Node part) {
    if (part instanceof Node.LookAhead look) {
      Node body = look.negated() ? exactly(look.body()) : of(look.body());
      return body == ANYTHING && look.negated()
          ? NOTHING
          : new Node.LookAhead(body, look.negated());
    }
    if (part instanceof Node.LookBehind look) {
      Node body = look.negated() ? exactly(look.body()) : of(look.body());
      return body == ANYTHING && look.negated()
          ? NOTHING
          : new Node.LookBehind(body, look.negated());
    }
    return reference(part);
  }

  /** Returns the same as a regular expression; anything if there is none. */
  private Node exactly(Node body) {
    boolean before = exact;
    exact = true;
    Node bound = of(body);
    Node result = exact ? bound : ANYTHING;
    exact &= before;
    return result;
  }

  private Node reference(Node part) {
    if (part instanceof Node.Call call) {
      return call(call);
    }
    if (part instanceof Node.BackReference reference) {
      return captured(reference);
    }
    boolean test = part instanceof Node.IsSet || part instanceof Node.InCall;
    return test ? loose(NOTHING) : part;
  }

  private Node call(Node.Call call) {
    if (call.group().equals("0") || !calls.add(call.group())) {
      return loose(ANYTHING);
    }
    Node body = new Node.Choice(all(expression.bodies(call.group())));
    calls.remove(call.group());
    return body;
  }

  private Node captured(Node.BackReference reference) {
    List<Node> texts = new ArrayList<>();
    for (Node body : expression.bodies(reference.group())) {
      texts.add(new Captured(reference.ignoreCase(), COPY).of(body));
    }
    if (expression.dialect() == Dialect.JAVASCRIPT) {
      texts.add(NOTHING);
    }
    return texts.isEmpty()
        ? NEVER
        : loose(texts.size() == 1 ? texts.get(0) : new Node.Choice(texts));
  }

  /** All that a group may have taken, wherever it stood. */
  private static final class Captured {
    private final boolean ignoreCase;
    private int left;

    Captured(boolean ignoreCase, int left) {
      this.ignoreCase = ignoreCase;
      this.left = left;
    }

    Node of(Node part) {
      Node copy = copy(part);
      return left < 0 ? ANYTHING : copy;
    }

    private Node copy(Node part) {
      if (--left < 0 || part instanceof Node.BackReference || part instanceof Node.Call) {
        return ANYTHING;
      }
      if (part instanceof Node.Chars chars) {
        return new Node.Chars(folded(chars.set()));
      }
      if (part instanceof Node.Dot dot) {
        return dot;
      }
      if (part instanceof Node.Repeat repeat) {
        return new Node.Repeat(copy(repeat.body()), repeat.min(), repeat.max());
      }
      if (part instanceof Node.Choice choice) {
        return new Node.Choice(choice.options().stream().map(this::copy).toList());
      }
      return part instanceof Node.LookAhead || part instanceof Node.LookBehind
          ? NOTHING
          : new Node.Sequence(part.children().stream().map(this::copy).toList());
    }

    private AsciiSet folded(AsciiSet set) {
      return ignoreCase ? set.ignoringCase() : set;
    }
  }
}
