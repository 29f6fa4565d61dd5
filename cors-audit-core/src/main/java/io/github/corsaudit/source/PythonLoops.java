package io.github.corsaudit.source;

import java.util.List;
import java.util.Optional;

/** Recognises loops that are a single change. */
final class PythonLoops {
  private PythonLoops() {}

  /** {@code for key, value in these.items(): those[key] = value} puts all of these into those. */
  static Optional<Step.Bind> update(
      SyntaxNode loop, PythonFile file, PythonExpressions expressions) {
    List<String> names =
        loop.child("left").map(SyntaxNode::named).orElse(List.of()).stream()
            .map(file::text)
            .toList();
    Optional<Expression> source =
        loop.child("right").filter(right -> names.size() == 2).flatMap(r -> items(r, expressions));
    Optional<SyntaxNode> only =
        loop.child("body")
            .filter(body -> body.named().size() == 1)
            .map(body -> body.named().get(0))
            .filter(statement -> statement.is("expression_statement"))
            .map(statement -> statement.named().get(0));
    return source.flatMap(
        all ->
            only.flatMap(statement -> target(statement, names, file, expressions))
                .map(
                    path ->
                        new Step.Bind(
                            file.place(loop), path, Step.Change.EXTEND, Optional.empty(), all)));
  }

  private static Optional<Expression> items(SyntaxNode right, PythonExpressions expressions) {
    return right
        .child("function")
        .map(expressions::read)
        .filter(
            callee -> callee instanceof Expression.Member member && member.name().equals("items"))
        .map(callee -> ((Expression.Member) callee).object());
  }

  private static Optional<String> target(
      SyntaxNode statement, List<String> names, PythonFile file, PythonExpressions expressions) {
    if (!statement.is("assignment")) {
      return PythonEffects.of(expressions.read(statement)).stream()
          .filter(step -> step instanceof Step.Bind)
          .map(Step.Bind.class::cast)
          .filter(bind -> bind.key().filter(key -> isName(key, names.get(0))).isPresent())
          .filter(bind -> isName(bind.value(), names.get(1)))
          .map(Step.Bind::target)
          .findFirst();
    }
    Optional<Expression> left = statement.child("left").map(expressions::read);
    boolean value =
        statement.child("right").filter(r -> file.text(r).equals(names.get(1))).isPresent();
    return left.filter(l -> value)
        .flatMap(
            l ->
                l instanceof Expression.Index index && isName(index.key(), names.get(0))
                    ? Paths.of(index.object())
                    : Optional.empty());
  }

  private static boolean isName(Expression expression, String name) {
    return expression instanceof Expression.Name variable && variable.id().equals(name);
  }
}
