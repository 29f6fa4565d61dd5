package io.github.corsaudit.origin;

import io.github.corsaudit.model.Dialect;
import io.github.corsaudit.model.OriginRule;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Makes the languages of expressions that are not regular, or too large. */
final class Irregular {
  private Irregular() {}

  /** Returns whether a look-behind's body holds what cannot be matched in it as engines do. */
  static boolean isIn(Node body, Dialect dialect) {
    // These two match it from right to left.
    boolean backwards = dialect == Dialect.JAVASCRIPT || dialect == Dialect.DOTNET;
    AtomicBoolean found = new AtomicBoolean();
    Trees.visit(
        body,
        node ->
            found.compareAndSet(
                false,
                node instanceof Node.BackReference
                    || node instanceof Node.Call
                    || node instanceof Node.IsSet
                    || node instanceof Node.InCall
                    || (backwards && node instanceof Node.Group)));
    return found.get();
  }

  /**
   * Returns the language of an expression that holds something which is not regular. Calls of
   * groups that never call themselves only spell it shorter.
   *
   * @param reason what is not regular
   */
  static PatternLanguage of(OriginRule.Pattern pattern, String reason) {
    try {
      Expression expression = PatternParser.parseWhole(pattern);
      UpperBound bound = UpperBound.of(expression);
      return bound.exact()
          ? PatternLanguage.of(bound.node(), pattern)
          : new PatternLanguage.Undecidable(reason, Optional.of(new Trial(expression)));
    } catch (Undecided undecided) {
      return undecided.isMalformed()
          ? new PatternLanguage.Malformed(undecided.reason())
          : new PatternLanguage.Undecidable(reason, Optional.empty());
    }
  }

  /**
   * Returns the language of an expression that is regular but too large.
   *
   * @param reason what is too large
   */
  static PatternLanguage of(OriginRule.Pattern pattern, Node node, String reason) {
    Expression whole = new Expression(node, Map.of(), pattern.dialect(), pattern.match());
    return new PatternLanguage.Undecidable(reason, Optional.of(new Trial(whole)));
  }
}
