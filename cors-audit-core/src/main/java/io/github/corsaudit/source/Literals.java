package io.github.corsaudit.source;

/** Tells expressions that need no evaluation from all others. */
final class Literals {
  private Literals() {}

  /** Returns whether an expression is made of literals alone. */
  static boolean isLiteral(Expression expression) {
    if (expression instanceof Expression.Sequence sequence) {
      return sequence.items().stream().allMatch(Literals::isLiteral);
    }
    if (expression instanceof Expression.Mapping mapping) {
      return mapping.entries().stream()
          .allMatch(
              entry ->
                  entry.key().filter(Literals::isLiteral).isPresent() && isLiteral(entry.value()));
    }
    return expression instanceof Expression.Text
        || expression instanceof Expression.Numeral
        || expression instanceof Expression.Truth
        || expression instanceof Expression.Nothing;
  }
}
