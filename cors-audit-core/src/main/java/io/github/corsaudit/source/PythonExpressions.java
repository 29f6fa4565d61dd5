package io.github.corsaudit.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the expressions of one body of Python code. */
final class PythonExpressions {
  private final PythonFile file;
  private final Frame frame;
  private final PythonStrings strings;
  private final PythonCalls calls;

  PythonExpressions(PythonFile file, Frame frame) {
    this.file = file;
    this.frame = frame;
    this.strings = new PythonStrings(file, this);
    this.calls = new PythonCalls(file.imports());
  }

  /** Returns what a node stands for. */
  Expression read(SyntaxNode node) {
    if (!file.enter()) {
      return unknown(node);
    }
    Expression expression = known(node);
    file.leave();
    return expression;
  }

  private Expression known(SyntaxNode node) {
    Place place = file.place(node);
    return switch (node.type()) {
      case "string" -> strings.read(node);
      case "concatenated_string" -> new Expression.Join(place, all(node));
      case "integer", "float" -> new Expression.Numeral(place, file.text(node));
      case "true" -> new Expression.Truth(place, true);
      case "false" -> new Expression.Truth(place, false);
      case "none" -> new Expression.Nothing(place);
      case "identifier" -> name(place, file.text(node));
      case "list", "tuple", "expression_list" -> new Expression.Sequence(place, all(node));
      case "set" ->
          PythonCalls.operation(
              place, Operator.DISTINCT, new Expression.Sequence(place, all(node)));
      case "dictionary" -> dictionary(node);
      case "parenthesized_expression", "await" -> first(node);
      case "named_expression" -> role(node, "value");
      case "list_splat" -> new Expression.Splat(place, first(node));
      default -> compound(node, place);
    };
  }

  private Expression compound(SyntaxNode node, Place place) {
    return switch (node.type()) {
      case "call" -> call(node);
      case "attribute" -> member(node, place);
      case "subscript" -> calls.index(place, role(node, "value"), role(node, "subscript"));
      case "binary_operator" -> binary(node);
      case "boolean_operator" -> either(node, place);
      case "not_operator" -> PythonCalls.operation(place, Operator.NOT, role(node, "argument"));
      case "comparison_operator" -> comparison(node, place);
      case "conditional_expression" -> choice(node, place);
      case "lambda" -> lambda(node, place);
      case "list_comprehension", "set_comprehension", "generator_expression" ->
          each(node, role(node, "body"));
      case "dictionary_comprehension" ->
          PythonCalls.operation(place, Operator.DICTIONARY, each(node, entry(node)));
      default -> other(node);
    };
  }

  /** Reads what has no meaning here for the calls within. */
  private Expression other(SyntaxNode node) {
    node.named().forEach(this::read);
    return unknown(node);
  }

  private Expression unknown(SyntaxNode node) {
    return new Expression.Unknown(file.place(node));
  }

  private static Expression name(Place place, String id) {
    return switch (id) {
      case "true" -> new Expression.Truth(place, true); // JSON, decoded by this grammar
      case "false" -> new Expression.Truth(place, false);
      case "null" -> new Expression.Nothing(place);
      default -> new Expression.Name(place, id);
    };
  }

  private List<Expression> all(SyntaxNode node) {
    return node.named().stream().map(this::read).toList();
  }

  private Expression first(SyntaxNode node) {
    return node.named().stream().findFirst().map(this::read).orElseGet(() -> unknown(node));
  }

  private Expression role(SyntaxNode node, String role) {
    return node.child(role).map(this::read).orElseGet(() -> unknown(node));
  }

  private Expression member(SyntaxNode node, Place place) {
    String name = node.child("attribute").map(file::text).orElse("");
    return new Expression.Member(place, role(node, "object"), name);
  }

  private Expression dictionary(SyntaxNode node) {
    List<Expression.Entry> entries = new ArrayList<>();
    for (SyntaxNode child : node.named()) {
      switch (child.type()) {
        case "pair" ->
            entries.add(
                new Expression.Entry(Optional.of(role(child, "key")), role(child, "value")));
        case "dictionary_splat" ->
            entries.add(new Expression.Entry(Optional.empty(), first(child)));
        default -> entries.add(new Expression.Entry(Optional.empty(), other(child)));
      }
    }
    return new Expression.Mapping(file.place(node), entries);
  }

  private Expression binary(SyntaxNode node) {
    String operator = node.child("operator").map(file::text).orElse("");
    return switch (operator) {
      case "+" -> new Expression.Join(file.place(node), summands(node));
      case "|" ->
          PythonCalls.operation(
              file.place(node), Operator.MERGE, role(node, "left"), role(node, "right"));
      case "%" -> strings.format(file.place(node), role(node, "left"), role(node, "right"));
      default -> other(node);
    };
  }

  /** Long sums lean to the left as deep as they are long; taking them apart needs no stack. */
  private List<Expression> summands(SyntaxNode sum) {
    ArrayDeque<Expression> parts = new ArrayDeque<>();
    Optional<SyntaxNode> left = Optional.of(sum);
    while (left.isPresent() && isSum(left.get())) {
      SyntaxNode node = left.get();
      parts.addFirst(role(node, "right"));
      left = node.child("left");
    }
    left.ifPresent(node -> parts.addFirst(read(node)));
    return List.copyOf(parts);
  }

  private boolean isSum(SyntaxNode node) {
    return node.is("binary_operator")
        && node.child("operator").map(file::text).orElse("").equals("+");
  }

  private Expression either(SyntaxNode node, Place place) {
    Expression left = role(node, "left");
    Expression right = role(node, "right");
    boolean or = node.child("operator").map(file::text).orElse("").equals("or");
    return or
        ? new Expression.Fallback(place, left, right)
        : PythonCalls.operation(place, Operator.AND, left, right);
  }

  private Expression comparison(SyntaxNode node, Place place) {
    List<Expression> sides = all(node);
    List<SyntaxNode> operators = node.children("operators");
    if (sides.size() != 2 || operators.isEmpty()) {
      return new Expression.Unknown(place);
    }
    Expression left = sides.get(0);
    Expression right = sides.get(1);
    String operator = String.join(" ", operators.stream().map(file::text).toList());
    return switch (operator.replaceAll("\\s+", " ")) {
      case "==", "is" -> PythonCalls.operation(place, Operator.EQUAL, left, right);
      case "!=", "is not" -> PythonCalls.operation(place, Operator.DIFFERENT, left, right);
      case "in" -> PythonCalls.operation(place, Operator.WITHIN, left, right);
      case "not in" ->
          PythonCalls.operation(
              place, Operator.NOT, PythonCalls.operation(place, Operator.WITHIN, left, right));
      default -> new Expression.Unknown(place);
    };
  }

  private Expression choice(SyntaxNode node, Place place) {
    List<Expression> parts = all(node);
    return parts.size() == 3
        ? new Expression.Choice(place, parts.get(1), parts.get(0), parts.get(2))
        : new Expression.Unknown(place);
  }

  private Expression lambda(SyntaxNode node, Place place) {
    List<String> parameters =
        node.child("parameters").map(SyntaxNode::named).orElse(List.of()).stream()
            .map(file::text)
            .toList();
    return new Expression.Function(place, parameters, role(node, "body"));
  }

  /** Reads the key and the value that a comprehension makes of each element. */
  private Expression entry(SyntaxNode comprehension) {
    return comprehension
        .child("body")
        .<Expression>map(
            pair ->
                new Expression.Sequence(
                    file.place(pair), List.of(role(pair, "key"), role(pair, "value"))))
        .orElseGet(() -> unknown(comprehension));
  }

  private Expression each(SyntaxNode node, Expression body) {
    Place place = file.place(node);
    List<SyntaxNode> clauses = node.named().stream().filter(n -> n.is("for_in_clause")).toList();
    List<Expression> filters =
        node.named().stream().filter(n -> n.is("if_clause")).map(this::first).toList();
    Optional<SyntaxNode> variable = clauses.stream().findFirst().flatMap(n -> n.child("left"));
    if (clauses.size() != 1 || variable.isEmpty() || !variable.get().is("identifier")) {
      return new Expression.Unknown(place);
    }
    Optional<Expression> filter =
        filters.stream().reduce((a, b) -> PythonCalls.operation(place, Operator.AND, a, b));
    return new Expression.Each(
        place, role(clauses.get(0), "right"), file.text(variable.get()), body, filter);
  }

  private Expression call(SyntaxNode node) {
    Expression.Call call = plainCall(node);
    Expression meaning = calls.meaning(call);
    if (meaning instanceof Expression.Call) {
      file.calls().add(new CallSite(call, frame, Optional.empty(), List.of()));
    }
    return meaning;
  }

  private Expression.Call plainCall(SyntaxNode node) {
    Expression callee = role(node, "function");
    List<Expression.Argument> arguments = new ArrayList<>();
    node.child("arguments")
        .ifPresent(
            list -> {
              if (list.is("generator_expression")) {
                arguments.add(argument(list));
              } else {
                list.named().forEach(child -> arguments.add(argument(child)));
              }
            });
    return new Expression.Call(file.place(node), callee, arguments);
  }

  private Expression.Argument argument(SyntaxNode node) {
    Place place = file.place(node);
    return switch (node.type()) {
      case "keyword_argument" ->
          new Expression.Argument(
              node.child("name").map(file::text), role(node, "value"), false, place);
      case "dictionary_splat" ->
          new Expression.Argument(Optional.empty(), first(node), true, place);
      default -> new Expression.Argument(Optional.empty(), read(node), false, place);
    };
  }

  /** Reads the decorators of a function, each of which sees the others. */
  void readDecorators(List<SyntaxNode> decorators, String function) {
    List<Expression.Call> read = new ArrayList<>();
    for (SyntaxNode decorator : decorators) {
      SyntaxNode node = decorator.named().stream().findFirst().orElse(decorator);
      if (node.is("call")) {
        read.add(plainCall(node));
      } else {
        read.add(new Expression.Call(file.place(node), read(node), List.of()));
      }
    }
    read.forEach(
        call ->
            file.calls().add(new CallSite(call, frame, Optional.of(function), List.copyOf(read))));
  }

  /** Reads a function's parameters and their defaults. */
  void readParameters(SyntaxNode list, Map<String, Optional<Expression>> parameters) {
    for (SyntaxNode node : list.named()) {
      Optional<SyntaxNode> name =
          node.is("identifier")
              ? Optional.of(node)
              : node.child("name").or(() -> node.named().stream().findFirst());
      name.ifPresent(
          found -> parameters.put(file.text(found), node.child("value").map(this::read)));
    }
  }
}
