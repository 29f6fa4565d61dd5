package io.github.corsaudit.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the statements of one body of Python code. */
final class PythonStatements {
  private final PythonFile file;
  private final Frame frame;
  private final PythonExpressions expressions;

  PythonStatements(PythonFile file, Frame frame) {
    this.file = file;
    this.frame = frame;
    this.expressions = new PythonExpressions(file, frame);
  }

  /** Returns what a block, or a whole file, does. */
  List<Step> body(SyntaxNode block) {
    List<Step> steps = new ArrayList<>();
    if (file.enter()) {
      block.named().forEach(statement -> read(statement, steps));
      file.leave();
    }
    return steps;
  }

  private void read(SyntaxNode statement, List<Step> steps) {
    switch (statement.type()) {
      case "expression_statement" -> statement.named().forEach(node -> simple(node, steps));
      case "if_statement" -> steps.add(branch(statement, alternatives(statement)));
      case "for_statement", "while_statement" -> loop(statement, steps);
      case "try_statement" -> attempt(statement, steps);
      case "with_statement", "ERROR" -> inline(statement, steps);
      case "match_statement" -> cases(statement, steps);
      case "decorated_definition" -> decorated(statement);
      case "function_definition" -> function(statement);
      case "class_definition" -> type(statement);
      case "return_statement" -> result(statement);
      case "raise_statement" -> raised(statement);
      case "import_statement", "import_from_statement" -> {}
      default -> statement.named().forEach(expressions::read);
    }
  }

  private void simple(SyntaxNode node, List<Step> steps) {
    switch (node.type()) {
      case "assignment" -> assign(node, steps);
      case "augmented_assignment" -> augment(node, steps);
      default -> PythonEffects.of(expressions.read(node)).forEach(steps::add);
    }
  }

  private void assign(SyntaxNode node, List<Step> steps) {
    List<SyntaxNode> targets = new ArrayList<>();
    Optional<SyntaxNode> value = Optional.of(node);
    while (value.isPresent() && value.get().is("assignment")) {
      value.get().child("left").ifPresent(targets::add);
      value = value.get().child("right");
    }
    if (value.isEmpty()) {
      return; // a declaration of a type alone
    }
    SyntaxNode right = value.get();
    List<Expression> parts =
        right.is("expression_list")
            ? right.named().stream().map(expressions::read).toList()
            : List.of(expressions.read(right));
    Place place = file.place(node);
    targets.forEach(target -> bind(place, target, parts, steps));
  }

  private void bind(Place place, SyntaxNode target, List<Expression> parts, List<Step> steps) {
    boolean several = target.is("pattern_list") || target.is("tuple_pattern");
    if (several) {
      List<SyntaxNode> names = target.named();
      boolean paired = names.size() == parts.size();
      for (int i = 0; i < names.size(); i++) {
        Expression part = paired ? parts.get(i) : new Expression.Unknown(place);
        bind(place, names.get(i), List.of(part), steps);
      }
    } else {
      Expression value = parts.size() == 1 ? parts.get(0) : new Expression.Sequence(place, parts);
      binding(place, target, value).ifPresent(steps::add);
    }
  }

  private Optional<Step.Bind> binding(Place place, SyntaxNode target, Expression value) {
    Expression left = expressions.read(target);
    if (left instanceof Expression.Index element) {
      return Paths.of(element.object())
          .map(
              path ->
                  new Step.Bind(place, path, Step.Change.PUT, Optional.of(element.key()), value));
    }
    return Paths.of(left)
        .map(path -> new Step.Bind(place, path, Step.Change.ASSIGN, Optional.empty(), value));
  }

  private void augment(SyntaxNode node, List<Step> steps) {
    Optional<String> path = node.child("left").map(expressions::read).flatMap(Paths::of);
    Optional<Expression> value = node.child("right").map(expressions::read);
    String operator = node.child("operator").map(file::text).orElse("");
    if (path.isPresent() && value.isPresent()) {
      boolean extends_ = operator.equals("+=") || operator.equals("|=");
      Place place = file.place(node);
      steps.add(
          extends_
              ? new Step.Bind(place, path.get(), Step.Change.EXTEND, Optional.empty(), value.get())
              : new Step.Bind(
                  place,
                  path.get(),
                  Step.Change.ASSIGN,
                  Optional.empty(),
                  new Expression.Unknown(place)));
    }
  }

  private static List<SyntaxNode> alternatives(SyntaxNode statement) {
    return statement.children("alternative");
  }

  private Step branch(SyntaxNode node, List<SyntaxNode> alternatives) {
    Expression condition =
        node.child("condition")
            .map(expressions::read)
            .orElseGet(() -> new Expression.Unknown(file.place(node)));
    Step.Arm then = arm(node, node.child("consequence"));
    return new Step.Branch(file.place(node), condition, then, otherwise(node, alternatives));
  }

  private Step.Arm otherwise(SyntaxNode node, List<SyntaxNode> alternatives) {
    if (alternatives.isEmpty()) {
      return new Step.Arm(empty(node), List.of());
    }
    SyntaxNode first = alternatives.get(0);
    if (first.is("else_clause")) {
      return arm(first, first.child("body"));
    }
    List<SyntaxNode> rest = alternatives.subList(1, alternatives.size());
    Step nested = branch(first, rest);
    int end = alternatives.get(alternatives.size() - 1).end();
    Place whole = new Place(nested.place().text(), first.start(), end);
    Step.Branch elif = (Step.Branch) nested;
    return new Step.Arm(
        whole, List.of(new Step.Branch(whole, elif.condition(), elif.then(), elif.otherwise())));
  }

  private Step.Arm arm(SyntaxNode node, Optional<SyntaxNode> block) {
    return block
        .map(body -> new Step.Arm(file.place(body), body(body)))
        .orElseGet(() -> new Step.Arm(empty(node), List.of()));
  }

  private Place empty(SyntaxNode node) {
    Place place = file.place(node);
    return new Place(place.text(), place.end(), place.end());
  }

  private void maybe(SyntaxNode node, List<Step> inner, List<Step> steps) {
    Place place = file.place(node);
    steps.add(
        new Step.Branch(
            place,
            new Expression.Unknown(place),
            new Step.Arm(place, inner),
            new Step.Arm(empty(node), List.of())));
  }

  private void loop(SyntaxNode statement, List<Step> steps) {
    Optional<Step.Bind> update = PythonLoops.update(statement, file, expressions);
    if (update.isPresent()) {
      steps.add(update.get());
      return;
    }
    statement.child("right").ifPresent(expressions::read);
    statement.child("condition").ifPresent(expressions::read);
    List<Step> inner = new ArrayList<>();
    Place place = file.place(statement);
    statement
        .child("left")
        .ifPresent(left -> bind(place, left, List.of(new Expression.Unknown(place)), inner));
    statement.child("body").ifPresent(block -> inner.addAll(body(block)));
    maybe(statement, inner, steps);
  }

  private void attempt(SyntaxNode statement, List<Step> steps) {
    statement.child("body").ifPresent(block -> steps.addAll(body(block)));
    for (SyntaxNode clause : statement.named()) {
      if (clause.is("except_clause")) {
        List<Step> inner = new ArrayList<>();
        inline(clause, inner);
        maybe(clause, inner, steps);
      } else if (!clause.is("block")) {
        inline(clause, steps);
      }
    }
  }

  private void inline(SyntaxNode node, List<Step> steps) {
    if (!file.enter()) {
      return;
    }
    for (SyntaxNode child : node.named()) {
      if (child.is("block")) {
        steps.addAll(body(child));
      } else if (node.is("ERROR")) {
        read(child, steps);
      } else {
        expressions.read(child);
      }
    }
    file.leave();
  }

  private void cases(SyntaxNode statement, List<Step> steps) {
    statement.child("body").map(SyntaxNode::named).orElse(List.of()).stream()
        .filter(clause -> clause.is("case_clause"))
        .forEach(
            clause -> {
              List<Step> inner = new ArrayList<>();
              clause.child("consequence").ifPresent(block -> inner.addAll(body(block)));
              maybe(clause, inner, steps);
            });
  }

  private void decorated(SyntaxNode statement) {
    Optional<SyntaxNode> definition = statement.child("definition");
    if (definition.isEmpty()) {
      return;
    }
    String name = definition.get().child("name").map(file::text).orElse("");
    List<SyntaxNode> decorators =
        statement.named().stream().filter(child -> child.is("decorator")).toList();
    expressions.readDecorators(decorators, name);
    if (decorators.stream().map(file::text).anyMatch(PythonStatements::makesProperty)) {
      frame.properties().add(name);
    }
    read(definition.get(), new ArrayList<>());
  }

  private void function(SyntaxNode node) {
    String name = node.child("name").map(file::text).orElse("");
    Frame inner = new Frame(Frame.Kind.FUNCTION, name, file.place(node), frame);
    node.child("parameters")
        .ifPresent(parameters -> expressions.readParameters(parameters, inner.parameters()));
    readInto(inner, node);
  }

  private void type(SyntaxNode node) {
    String name = node.child("name").map(file::text).orElse("");
    Frame inner = new Frame(Frame.Kind.CLASS, name, file.place(node), frame);
    node.child("superclasses").map(SyntaxNode::named).orElse(List.of()).stream()
        .filter(base -> !base.is("keyword_argument"))
        .forEach(base -> inner.bases().add(expressions.read(base)));
    readInto(inner, node);
  }

  private void readInto(Frame inner, SyntaxNode node) {
    node.child("body")
        .ifPresent(block -> inner.steps(new PythonStatements(file, inner).body(block)));
  }

  private void raised(SyntaxNode statement) {
    List<Expression> values = statement.named().stream().map(expressions::read).toList();
    frame
        .raises()
        .add(values.isEmpty() ? new Expression.Unknown(file.place(statement)) : values.get(0));
  }

  private void result(SyntaxNode statement) {
    List<SyntaxNode> values = statement.named();
    frame
        .results()
        .add(
            values.isEmpty()
                ? new Expression.Nothing(file.place(statement))
                : expressions.read(values.get(0)));
  }

  private static boolean makesProperty(String decorator) {
    return decorator.contains("property") || decorator.contains("computed_field");
  }
}
