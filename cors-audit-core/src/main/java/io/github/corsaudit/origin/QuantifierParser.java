package io.github.corsaudit.origin;

/** Reads the quantifiers behind an atom. */
final class QuantifierParser {
  private final Cursor in;

  QuantifierParser(Cursor in) {
    this.in = in;
  }

  /** Returns the atom, repeated as the quantifiers behind it say. */
  Node parse(Node atom) {
    Node repeated = one(atom);
    if (repeated == atom) {
      return atom;
    }
    for (Node again = one(repeated); again != repeated; again = one(again)) {
      if (!in.has(Syntax.STACKED_QUANTIFIERS)) {
        throw in.invalid("a quantifier follows another");
      }
      repeated = again;
    }
    return repeated;
  }

  private Node one(Node atom) {
    if (in.take("*")) {
      return suffixed(new Node.Repeat(atom, 0, Node.Repeat.UNBOUNDED), false);
    }
    if (in.take("+")) {
      return suffixed(new Node.Repeat(atom, 1, Node.Repeat.UNBOUNDED), false);
    }
    if (in.take("?")) {
      return suffixed(new Node.Repeat(atom, 0, 1), false);
    }
    int start = in.position();
    if (in.take("{")) {
      Node counted = counted(atom);
      if (counted != atom) {
        return suffixed(counted, true);
      }
      if (!in.has(Syntax.LITERAL_BRACES)) {
        throw in.invalid("a `{` that opens no quantifier");
      }
      in.back(start);
    }
    return atom;
  }

  /** Returns the atom itself if the brace opens no quantifier. */
  private Node counted(Node atom) {
    String min = in.digits();
    boolean comma = in.take(",");
    String max = comma ? in.digits() : min;
    if (!in.take("}") || (min.isEmpty() && (max.isEmpty() || !in.has(Syntax.OPEN_MINIMUM)))) {
      return atom;
    }
    int least = min.isEmpty() ? 0 : in.number(min, 10);
    int most = max.isEmpty() ? Node.Repeat.UNBOUNDED : in.number(max, 10);
    if (most >= 0 && most < least) {
      throw in.invalid("a quantifier's bounds are the wrong way round");
    }
    return new Node.Repeat(atom, least, most);
  }

  /** Reads the mark of a lazy or possessive quantifier, which does not change what matches. */
  private Node suffixed(Node repeated, boolean counted) {
    if (in.take("?")) {
      return repeated;
    }
    if (in.has(Syntax.POSSESSIVE)) {
      in.take("+");
    } else if (!counted && in.has(Syntax.STACKED_QUANTIFIERS)) {
      in.take("+");
    }
    return repeated;
  }
}
