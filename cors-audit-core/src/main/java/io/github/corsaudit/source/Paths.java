package io.github.corsaudit.source;

import java.util.Optional;

/** Dotted paths: variables and members of variables. */
final class Paths {
  private static final int DEEPEST = 8;

  private Paths() {}

  /** Returns {@code a.b.c} for a variable or a member of a path, empty for anything else. */
  static Optional<String> of(Expression expression) {
    return of(expression, DEEPEST);
  }

  private static Optional<String> of(Expression expression, int left) {
    if (expression instanceof Expression.Name name) {
      return Optional.of(name.id());
    }
    if (expression instanceof Expression.Member member && left > 0) {
      return of(member.object(), left - 1).map(object -> object + "." + member.name());
    }
    return Optional.empty();
  }
}
