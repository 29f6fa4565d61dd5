package io.github.corsaudit.origin;

import java.util.List;

/** Which names below a domain are meant where an expression lets anything stand before it. */
enum SubDomains {
  /** The domain and everything below it. */
  ANY(0, Node.Repeat.UNBOUNDED),
  /** Everything below it. */
  SOME(1, Node.Repeat.UNBOUNDED),
  /** The domain, and one label below it. */
  ONE_OR_NONE(0, 1),
  /** One label below it. */
  ONE(1, 1),
  /** The domain alone. */
  NONE(0, 0),
  /** What the expression says, and a dot behind it. */
  SAID(0, 0);

  private static final AsciiSet LABEL = AsciiSet.LOWER.or(AsciiSet.DIGIT).or(AsciiSet.of('-'));

  private final int min;
  private final int max;

  SubDomains(int min, int max) {
    this.min = min;
    this.max = max;
  }

  /** Returns the labels before the domain, each with its dot; of what is said, the dot alone. */
  List<Node> labels() {
    Node label = new Node.Repeat(new Node.Chars(LABEL), 1, Node.Repeat.UNBOUNDED);
    Node dotted = new Node.Sequence(List.of(label, new Node.Chars(AsciiSet.of('.'))));
    if (this == SAID) {
      return List.of(new Node.Chars(AsciiSet.of('.')));
    }
    return this == NONE ? List.of() : List.of(new Node.Repeat(dotted, min, max));
  }
}
