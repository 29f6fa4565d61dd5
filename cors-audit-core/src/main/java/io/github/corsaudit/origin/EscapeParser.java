package io.github.corsaudit.origin;

import io.github.corsaudit.model.Dialect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what stands behind a backslash, outside of classes. */
final class EscapeParser {
  private static final Node END = new Node.End();

  /** Before Python 3.14, an empty text had no place without a word's edge. */
  private static final Node NOT_EMPTY =
      new Node.LookAhead(Node.sequence(new Node.Start(), END), true);

  /** What {@code \K} stands for: it forgets what was matched, not that it was. */
  static final Node KEEP = new Node.Sequence(List.of());

  private final Cursor in;
  private final References references;

  EscapeParser(Cursor in, Captures captures) {
    this.in = in;
    references = new References(in, captures);
  }

  /** Adds what is escaped; the cursor stands behind the backslash. */
  void parse(Parts parts, Flags flags) {
    if (in.atEnd()) {
      throw in.invalid("a backslash at the end");
    }
    if (!anchor(parts, flags) && !sequence(parts, flags) && !references.parse(parts, flags)) {
      parts.add(new Node.Chars(new CharacterEscapes(in, flags, false).parse().set(in, flags)));
    }
  }

  private boolean anchor(Parts parts, Flags flags) {
    Node node = boundary();
    if (node == null && !in.is(Dialect.JAVASCRIPT)) {
      node = textAnchor(flags);
    }
    if (node == null) {
      return false;
    }
    parts.add(node, in.has(Syntax.REPEATED_ANCHORS));
    return true;
  }

  private @Nullable Node boundary() {
    boolean negated = in.sees("B");
    if (!in.take("b") && !in.take("B")) {
      return null;
    }
    if (in.is(Dialect.JAVA) && in.sees("{g")) {
      throw in.unsupported("the boundary `\\b{`");
    }
    Node boundary = new Node.WordBoundary(negated);
    return negated && in.is(Dialect.PYTHON) ? Node.sequence(boundary, NOT_EMPTY) : boundary;
  }

  private @Nullable Node textAnchor(Flags flags) {
    boolean perl = !in.is(Dialect.PYTHON) && !in.is(Dialect.RE2);
    if (in.take("A") || (perl && in.take("G"))) {
      return new Node.Start();
    }
    if (in.is(Dialect.PYTHON)) {
      if (in.sees("z")) {
        throw in.unsupported("`\\z`, which is an error before Python 3.14,");
      }
      return in.take("Z") ? END : null;
    }
    if (in.take("z")) {
      return END;
    }
    return perl && in.take("Z") ? Anchors.lateEnd(in.dialect(), flags) : null;
  }

  /** Adds what matches more than one character, or none. */
  private boolean sequence(Parts parts, Flags flags) {
    boolean perl = in.is(Dialect.PCRE) || in.is(Dialect.RUBY);
    if ((perl || in.is(Dialect.JAVA)) && in.take("R")) {
      boolean whole = perl || repeats(flags);
      parts.add(whole ? new Node.Atomic(JdkStudy.LINE_BREAK) : JdkStudy.LINE_BREAK);
      return true;
    }
    if ((perl || in.is(Dialect.JAVA)) && in.take("X")) {
      parts.add(JdkStudy.CLUSTER);
      return true;
    }
    if (perl && in.take("K")) {
      parts.add(KEEP, in.is(Dialect.RUBY));
      return true;
    }
    if (in.is(Dialect.PCRE) && in.take("N")) {
      rejectNames(flags);
      parts.add(new Node.Dot(Anchors.breaks(in.dialect(), flags).not()));
      return true;
    }
    return false;
  }

  /** Throws if a brace comes next that opens no quantifier. */
  private void rejectNames(Flags flags) {
    int start = in.position();
    if (in.sees("{U") || in.sees("{ ")) {
      throw in.unsupported("a character by its number");
    }
    if (in.sees("{") && Quantifier.read(in, flags) == null) {
      throw in.invalid("the dialect has no characters by name");
    }
    in.back(start);
  }

  /** Returns whether a quantifier comes next. */
  private boolean repeats(Flags flags) {
    Blanks.skip(in, flags);
    return "*+?{".indexOf(in.peek()) >= 0;
  }
}
