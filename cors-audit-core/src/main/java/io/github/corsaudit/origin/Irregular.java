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
          : new PatternLanguage.Undecidable(reason, Optional.of(new Trial(expression, false)));
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
    return new PatternLanguage.Undecidable(reason, Optional.of(new Trial(whole, true)));
  }

  /**
   * An expression whose set is not known.
   *
   * @param reason why not
   * @param trial what single texts can be held against, if that can be done
   */
  record Unknown(String reason, Optional<Trial> trial) {}

  /**
   * Returns what is known of an expression of which something could not be decided.
   *
   * @param language the expression's language
   * @param tooMuch why not, where it has a set that takes too much work
   */
  static Unknown unknown(
      OriginRule.Pattern pattern, PatternLanguage language, Optional<String> tooMuch) {
    if (language instanceof PatternLanguage.Undecidable undecidable) {
      return new Unknown(undecidable.reason(), undecidable.trial());
    }
    if (language instanceof PatternLanguage.Malformed malformed) {
      return new Unknown(malformed.reason(), Optional.empty());
    }
    Node node = ((PatternLanguage.Decided) language).node();
    Expression whole = new Expression(node, Map.of(), pattern.dialect(), pattern.match());
    String reason = tooMuch.orElse("the expression has too many states to compare");
    return new Unknown(reason, Optional.of(new Trial(whole, false)));
  }
}
