package io.github.corsaudit.model;

/** Which origins a grant is for: a set of origins, as it was declared or seen. */
public sealed interface OriginRule {

  /** Every origin, {@code null} among them, and requests without one. */
  record Any() implements OriginRule {}

  /** Every origin, {@code null} among them, because the server sends back whatever it was sent. */
  record Reflected() implements OriginRule {}

  /**
   * One origin, compared as text.
   *
   * @param text the entry as the framework compares it; it may be one that no browser ever sends
   * @param ignoreCase whether the framework ignores the case of letters
   */
  record Exact(String text, boolean ignoreCase) implements OriginRule {}

  /**
   * All origins that an expression matches.
   *
   * @param text the expression, without delimiters
   * @param dialect the language it is written in
   * @param match how much of the origin it must match
   * @param ignoreCase whether the framework ignores the case of letters
   * @param flags the flags that stand beside the expression, by the dialect's own letters, such as
   *     {@code "mu"} behind a JavaScript literal; empty for none
   */
  record Pattern(String text, Dialect dialect, MatchMode match, boolean ignoreCase, String flags)
      implements OriginRule {

    /** Makes a pattern beside which no flags stand. */
    public Pattern(String text, Dialect dialect, MatchMode match, boolean ignoreCase) {
      this(text, dialect, match, ignoreCase, "");
    }
  }

  /** The opaque origin, which is sent as the four letters {@code null}. */
  record NullOrigin() implements OriginRule {}

  /** Origins that cannot be told from what was read; {@code expression} says what could not. */
  record Unresolved(String expression) implements OriginRule {}

  /**
   * One origin that a live server was asked with.
   *
   * @param question the id of the question whose set the origin was drawn from
   * @param origin the origin that was sent
   */
  record Sampled(String question, String origin) implements OriginRule {}
}
