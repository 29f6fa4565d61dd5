package io.github.corsaudit.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the statements of Python that are mere calls do to variables: {@code list.append(x)}. */
final class PythonEffects {
  private PythonEffects() {}

  /** Returns the change that a call as a statement makes; none if it is not known to make one. */
  static List<Step> of(Expression statement) {
    if (statement instanceof Expression.Call call
        && call.callee() instanceof Expression.Member method) {
      return Paths.of(method.object())
          .flatMap(path -> change(call, method.name(), path))
          .<List<Step>>map(List::of)
          .orElse(List.of());
    }
    return List.of();
  }

  private static Optional<Step.Bind> change(Expression.Call call, String method, String path) {
    Optional<Step.Bind> put = put(call, method, path);
    if (put.isPresent()) {
      return put;
    }
    return switch (method) {
      case "append", "add" -> last(call).map(value -> bind(call, path, Step.Change.ADD, value));
      case "insert" ->
          call.arguments().size() == 2
              ? last(call).map(value -> bind(call, path, Step.Change.ADD, value))
              : Optional.empty();
      case "extend", "from_object" ->
          last(call).map(value -> bind(call, path, Step.Change.EXTEND, value));
      case "update", "from_mapping" -> Optional.of(update(call, path));
      case "remove", "pop", "clear", "discard" ->
          Optional.of(bind(call, path, Step.Change.ASSIGN, new Expression.Unknown(call.place())));
      default -> Optional.empty();
    };
  }

  /** Headers and other collections with keys of any number take a key and a value. */
  private static Optional<Step.Bind> put(Expression.Call call, String method, String path) {
    Optional<Expression> key = PythonCalls.positional(call, 0);
    Optional<Expression> value = PythonCalls.positional(call, 1);
    if (key.isEmpty() || value.isEmpty() || call.arguments().size() != 2) {
      return Optional.empty();
    }
    return switch (method) {
      case "set", "__setitem__" ->
          Optional.of(new Step.Bind(call.place(), path, Step.Change.PUT, key, value.get()));
      case "add", "append" ->
          Optional.of(new Step.Bind(call.place(), path, Step.Change.PUT_MORE, key, value.get()));
      case "setdefault" ->
          Optional.of(new Step.Bind(call.place(), path, Step.Change.PUT_IF_NONE, key, value.get()));
      default -> Optional.empty();
    };
  }

  private static Optional<Expression> last(Expression.Call call) {
    return call.arguments().stream()
        .filter(argument -> argument.name().isEmpty() && !argument.spread())
        .map(Expression.Argument::value)
        .reduce((first, second) -> second);
  }

  private static Step.Bind update(Expression.Call call, String path) {
    boolean positional =
        call.arguments().size() == 1
            && call.arguments().get(0).name().isEmpty()
            && !call.arguments().get(0).spread();
    Expression value =
        positional ? call.arguments().get(0).value() : mapping(call.place(), call.arguments());
    return bind(call, path, Step.Change.EXTEND, value);
  }

  /** Returns keyword arguments as a dictionary; an argument by position is spread into it. */
  static Expression.Mapping mapping(Place place, List<Expression.Argument> arguments) {
    List<Expression.Entry> entries = new ArrayList<>();
    for (Expression.Argument argument : arguments) {
      Optional<Expression> key =
          argument
              .name()
              .map(
                  name -> {
                    Place at = argument.place();
                    int end = at.start() + name.length();
                    return new Expression.Text(new Place(at.text(), at.start(), end), name);
                  });
      entries.add(new Expression.Entry(key, argument.value()));
    }
    return new Expression.Mapping(place, entries);
  }

  private static Step.Bind bind(
      Expression.Call call, String path, Step.Change change, Expression value) {
    return new Step.Bind(call.place(), path, change, Optional.empty(), value);
  }
}
