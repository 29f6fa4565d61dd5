package io.github.corsaudit.origin;

import io.github.corsaudit.model.Dialect;
import org.jspecify.annotations.Nullable;

/**
 * A quantifier as it was written.
 *
 * @param min how often at least
 * @param max how often at most, or {@link Node.Repeat#UNBOUNDED}
 * @param counted whether it is written in braces
 * @param mode what is tried first
 */
record Quantifier(int min, int max, boolean counted, Mode mode) {

  /** What a quantifier tries first. */
  enum Mode {
    GREEDY,
    LAZY,
    POSSESSIVE
  }

  /** Returns the node repeated as a dialect's engine does it. */
  Node of(Node body, Dialect dialect) {
    if (mode == Mode.POSSESSIVE) {
      return new Node.Atomic(possessive(body, dialect));
    }
    boolean loop = dialect == Dialect.JAVA && !(min == 0 && max == 1);
    Node round = loop ? JdkStudy.round(body) : body;
    return new Node.Repeat(round, min, max, mode == Mode.LAZY, EmptyRound.of(dialect));
  }

  /** Returns whether this is {@code *?} or {@code +?}. */
  boolean isOpenAndLazy() {
    return mode == Mode.LAZY && max == Node.Repeat.UNBOUNDED && min <= 1;
  }

  boolean isPossessive() {
    return mode == Mode.POSSESSIVE;
  }

  /** Returns the loop that gives nothing back; in some engines, no single round does. */
  private Node possessive(Node body, Dialect dialect) {
    boolean open = max == Node.Repeat.UNBOUNDED && min <= 1;
    return switch (dialect) {
      case JAVA, PYTHON -> kept(body, EmptyRound.of(dialect));
      case PCRE -> open ? kept(body, EmptyRound.ENDS) : greedy(body, EmptyRound.of(dialect));
      default -> greedy(body, EmptyRound.of(dialect));
    };
  }

  private Node kept(Node body, EmptyRound empty) {
    return greedy(new Node.Atomic(body), empty);
  }

  private Node greedy(Node body, EmptyRound empty) {
    return new Node.Repeat(body, min, max, false, empty);
  }

  /** Reads a quantifier; returns null, and reads nothing, if none comes next. */
  static @Nullable Quantifier read(Cursor in, Flags flags) {
    int start = in.position();
    return switch (in.peek()) {
      case '*' -> simple(in, 0, Node.Repeat.UNBOUNDED, flags);
      case '+' -> simple(in, 1, Node.Repeat.UNBOUNDED, flags);
      case '?' -> simple(in, 0, 1, flags);
      case '{' -> {
        Quantifier counted = counted(in, flags);
        if (counted == null) {
          in.back(start);
        }
        yield counted;
      }
      default -> null;
    };
  }

  private static Quantifier simple(Cursor in, int min, int max, Flags flags) {
    in.next();
    return new Quantifier(min, max, false, mode(in, in.has(Syntax.POSSESSIVE), flags));
  }

  private static @Nullable Quantifier counted(Cursor in, Flags flags) {
    in.next();
    String min = in.digits();
    boolean comma = in.take(",");
    String max = comma ? in.digits() : min;
    if (!in.take("}") || !isRange(in, min, max, comma)) {
      return null;
    }
    int least = min.isEmpty() ? 0 : in.number(min, 10);
    int most = max.isEmpty() ? Node.Repeat.UNBOUNDED : in.number(max, 10);
    if (most >= 0 && most < least) {
      throw in.invalid("a quantifier's bounds are the wrong way round");
    }
    checkLimit(in, Math.max(least, most));
    // In Ruby `a{2}?` is `(?:a{2})?`.
    boolean bare = in.is(Dialect.RUBY) && !comma;
    Mode mode = bare ? Mode.GREEDY : mode(in, in.has(Syntax.POSSESSIVE_COUNTS), flags);
    return new Quantifier(least, most, true, mode);
  }

  private static boolean isRange(Cursor in, String min, String max, boolean comma) {
    if (!min.isEmpty()) {
      return true;
    }
    return comma && in.has(max.isEmpty() ? Syntax.OPEN_RANGE : Syntax.OPEN_MINIMUM);
  }

  private static void checkLimit(Cursor in, int count) {
    int limit =
        switch (in.dialect()) {
          case RE2 -> 1_000;
          case PCRE -> 65_535;
          case RUBY -> 100_000;
          default -> Integer.MAX_VALUE;
        };
    if (count > limit) {
      throw in.invalid("it repeats something too often");
    }
  }

  private static Mode mode(Cursor in, boolean possessive, Flags flags) {
    boolean spaced = in.is(Dialect.JAVA) || in.is(Dialect.DOTNET);
    if (spaced) {
      Blanks.skip(in, flags);
    }
    boolean ungreedy = flags.has(Flag.UNGREEDY);
    if (in.take("?")) {
      return ungreedy ? Mode.GREEDY : Mode.LAZY;
    }
    if (possessive && in.take("+")) {
      return Mode.POSSESSIVE;
    }
    return ungreedy ? Mode.LAZY : Mode.GREEDY;
  }
}
