package io.github.corsaudit.origin;

import io.github.corsaudit.model.Dialect;

/** How long the texts are that a node matches: most engines bound what look-behind may hold. */
final class Widths {
  private static final long LONG = 1_000_000;

  private Widths() {}

  /**
   * The least and the greatest length.
   *
   * @param most -1 if there is none
   */
  private record Width(int least, int most) {
    static final Width NONE = new Width(0, 0);

    boolean fixed() {
      return least == most;
    }

    Width then(Width next) {
      int sum = most < 0 || next.most < 0 ? -1 : bounded((long) most + next.most);
      return new Width(bounded((long) least + next.least), sum);
    }

    Width or(Width other) {
      int max = most < 0 || other.most < 0 ? -1 : Math.max(most, other.most);
      return new Width(Math.min(least, other.least), max);
    }

    Width times(int min, int max) {
      boolean open = (most < 0 && max != 0) || (max < 0 && most != 0);
      int longest = open ? -1 : bounded((long) most * Math.max(0, max));
      return new Width(bounded((long) least * min), longest);
    }

    private static int bounded(long length) {
      return (int) Math.min(LONG, length);
    }
  }

  /** Throws if an engine refuses what stands in a look-behind. */
  static void checkLookBehind(Node body, Cursor in) {
    boolean accepted =
        switch (in.dialect()) {
          case PYTHON -> of(body).fixed();
          case JAVA -> of(body).most() >= 0 && !JdkStudy.misreads(body);
          case PCRE, RUBY -> alternativesFixed(body);
          default -> true;
        };
    // The JDK refuses some of those without a bound, and misreads others.
    boolean refused = in.is(Dialect.PYTHON) || (!in.is(Dialect.JAVA) && of(body).most() < 0);
    if (!accepted && refused) {
      throw in.invalid("a look-behind without a fixed length");
    }
    if (!accepted) {
      throw in.unsupported("a look-behind without a fixed length");
    }
  }

  private static boolean alternativesFixed(Node body) {
    if (body instanceof Node.Group group) {
      return of(group).fixed();
    }
    if (body instanceof Node.Choice choice) {
      return choice.options().stream().allMatch(Widths::isFixed);
    }
    return isFixed(body);
  }

  /** Returns whether no quantifier leaves a choice, not even one of nothing. */
  private static boolean isFixed(Node node) {
    return of(node).fixed() && !varies(node);
  }

  private static boolean varies(Node node) {
    boolean open = node instanceof Node.Repeat repeat && repeat.min() != repeat.max();
    return open || (!isLook(node) && node.children().stream().anyMatch(Widths::varies));
  }

  private static boolean isLook(Node node) {
    return node instanceof Node.LookAhead
        || node instanceof Node.LookBehind
        || node instanceof Node.Anchor;
  }

  /** Returns whether Ruby lets none of this stand in a look-behind, or not in each place. */
  static boolean isBarredInRuby(Node node) {
    boolean barred =
        node instanceof Node.LookAhead || node instanceof Node.Atomic || node instanceof Node.End;
    boolean atEnd = node instanceof Node.Anchor anchor && anchor.plain() instanceof Node.End;
    return barred
        || atEnd
        || (!isLook(node) && node.children().stream().anyMatch(Widths::isBarredInRuby));
  }

  private static Width of(Node node) {
    if (node instanceof Node.Chars || node instanceof Node.Dot) {
      return new Width(1, 1);
    }
    if (node instanceof Node.Sequence sequence) {
      return sequence.parts().stream().map(Widths::of).reduce(Width.NONE, Width::then);
    }
    if (node instanceof Node.Choice choice) {
      return choice.options().stream().map(Widths::of).reduce(Width::or).orElse(Width.NONE);
    }
    if (node instanceof Node.Repeat repeat) {
      return of(repeat.body()).times(repeat.min(), repeat.max());
    }
    if (node instanceof Node.Group group) {
      return of(group.body());
    }
    return node instanceof Node.Atomic atomic ? of(atomic.body()) : Width.NONE;
  }
}
