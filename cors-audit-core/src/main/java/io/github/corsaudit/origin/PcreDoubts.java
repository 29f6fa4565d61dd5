package io.github.corsaudit.origin;

/**
 * Expressions of which PCRE2 does not match all that they say, because of how it speeds matching
 * up. Measured with 10.42; releases differ, so that it cannot be told what is matched.
 */
final class PcreDoubts {
  private PcreDoubts() {}

  /** Throws if it cannot be told what an expression matches. */
  static void check(Node node) {
    // `\N*\R` gives no return back, as if `\N` never matched one.
    boolean breaks = node.holds(JdkStudy.LINE_BREAK) && node.any(Node.Repeat.class::isInstance);
    refuse(breaks, "`\\R` beside a quantifier");
    // `a?(?>(?:b)?)a` does not match one `a`.
    refuse(node.any(PcreDoubts::isAdjacent), "an optional atomic group behind a quantifier");
    // `(?:|(?=a)){0}` wants an `a`, and `(?=a)a?a` wants two.
    boolean looks = node.any(PcreDoubts::isDropped) || looksFirst(node);
    refuse(looks, "a look-ahead before what is optional");
  }

  private static void refuse(boolean doubtful, String what) {
    if (doubtful) {
      throw new Undecided(what + " cannot be analysed: releases of PCRE differ");
    }
  }

  /** Returns whether a quantifier that may give back stands right before an optional group. */
  private static boolean isAdjacent(Node node) {
    if (node instanceof Node.Repeat repeat) {
      return ends(repeat.body()) && begins(repeat.body());
    }
    boolean open = false;
    if (node instanceof Node.Sequence sequence) {
      for (Node part : sequence.parts()) {
        if (open && begins(part)) {
          return true;
        }
        open = ends(part) || (open && part.mayBeEmpty());
      }
    }
    return false;
  }

  private static boolean ends(Node node) {
    if (node instanceof Node.Sequence sequence) {
      boolean open = false;
      for (Node part : sequence.parts()) {
        open = ends(part) || (open && part.mayBeEmpty());
      }
      return open;
    }
    boolean gives =
        node instanceof Node.Repeat repeat
            && repeat.min() != repeat.max()
            && isCharacter(repeat.body());
    return gives || (isGroup(node) && node.children().stream().anyMatch(PcreDoubts::ends));
  }

  private static boolean begins(Node node) {
    if (node instanceof Node.Sequence sequence) {
      for (Node part : sequence.parts()) {
        if (begins(part)) {
          return true;
        }
        if (!part.mayBeEmpty()) {
          return false;
        }
      }
    }
    return isOptional(node)
        || (isGroup(node) && node.children().stream().anyMatch(PcreDoubts::begins));
  }

  private static boolean isGroup(Node node) {
    return node instanceof Node.Choice
        || node instanceof Node.Group
        || node instanceof Node.Repeat
        || node instanceof Node.Atomic;
  }

  /** Returns whether this is an atomic group that holds options and may match nothing. */
  private static boolean isOptional(Node node) {
    return node instanceof Node.Atomic atomic
        && atomic.mayBeEmpty()
        && !isSimple(atomic.body())
        && atomic.any(PcreDoubts::isOption);
  }

  /** Returns whether a possessive quantifier is one that PCRE runs by itself, without a group. */
  private static boolean isSimple(Node node) {
    return node instanceof Node.Repeat repeat
        && (isCharacter(repeat.body()) || repeat.empty() == EmptyRound.ENDS);
  }

  private static boolean isDropped(Node node) {
    return node instanceof Node.Repeat repeat
        && repeat.max() == 0
        && repeat.any(Node.LookAhead.class::isInstance);
  }

  /** Returns whether a look-ahead comes first, and what follows it may match nothing. */
  private static boolean looksFirst(Node node) {
    if (!(node instanceof Node.Sequence sequence)) {
      boolean group = isGroup(node) && !isOption(node);
      return isPositive(node)
          || (group && node.children().stream().allMatch(PcreDoubts::looksFirst));
    }
    boolean looks = false;
    for (Node part : sequence.parts()) {
      boolean condition = !isGroup(part) && part.mayBeEmpty();
      if (part instanceof Node.Start || !condition) {
        return looks ? !isSolid(part) : looksFirst(part);
      }
      looks = looks || isPositive(part);
    }
    return looks;
  }

  private static boolean isOption(Node node) {
    return node instanceof Node.Repeat repeat && repeat.min() == 0;
  }

  private static boolean isPositive(Node node) {
    return node instanceof Node.LookAhead look && !look.negated();
  }

  /** Returns whether a node is one that takes a character, whatever comes. */
  private static boolean isSolid(Node node) {
    return isCharacter(node)
        || (node instanceof Node.Repeat repeat && repeat.min() > 0 && isCharacter(repeat.body()));
  }

  private static boolean isCharacter(Node node) {
    return node instanceof Node.Chars || node instanceof Node.Dot;
  }
}
