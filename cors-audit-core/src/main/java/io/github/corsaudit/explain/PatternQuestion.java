package io.github.corsaudit.explain;

import io.github.corsaudit.model.Dialect;
import io.github.corsaudit.model.MatchMode;
import io.github.corsaudit.model.OriginRule;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A question about an expression: whom does it let in?
 *
 * @param pattern the expression
 * @param origins origins of which each is asked whether it is let in
 */
public record PatternQuestion(OriginRule.Pattern pattern, List<String> origins) {
  /** Makes the list unchangeable. */
  public PatternQuestion {
    origins = List.copyOf(origins);
  }

  /**
   * Returns the question about an expression.
   *
   * @param text the expression, without delimiters
   * @param dialect the dialect's name
   * @param match how much it must match; empty for what is usual with the dialect
   * @param flags the letters of the dialect's flags that stand beside the expression
   * @throws InvalidQuestion if there is no such dialect or way of matching
   */
  public static PatternQuestion of(
      String text, String dialect, Optional<String> match, String flags) throws InvalidQuestion {
    Dialect language = choice("dialect", dialect, Dialect.values(), Dialect::text);
    MatchMode mode =
        match.isPresent()
            ? choice("match", match.get(), MatchMode.values(), MatchMode::text)
            : usual(language);
    return new PatternQuestion(
        new OriginRule.Pattern(text, language, mode, false, flags), List.of());
  }

  /** Returns the same question about some origins. */
  PatternQuestion with(List<String> others) {
    return new PatternQuestion(pattern, others);
  }

  private static MatchMode usual(Dialect dialect) {
    return switch (dialect) {
      case PYTHON -> MatchMode.START;
      case JAVA, GLOB -> MatchMode.FULL;
      case JAVASCRIPT, PCRE, RUBY, RE2, DOTNET -> MatchMode.ANYWHERE;
    };
  }

  private static <T> T choice(String name, String text, T[] all, Function<T, String> spelling)
      throws InvalidQuestion {
    for (T each : all) {
      if (spelling.apply(each).equals(text)) {
        return each;
      }
    }
    String known = Arrays.stream(all).map(spelling).collect(Collectors.joining(", "));
    throw new InvalidQuestion("`" + name + "` is one of " + known);
  }
}
