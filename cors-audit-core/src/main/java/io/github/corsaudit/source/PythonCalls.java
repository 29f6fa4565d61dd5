package io.github.corsaudit.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Recognises the calls of Python's own library whose results are known. */
final class PythonCalls {
  private static final Map<String, Operator> METHODS =
      Map.ofEntries(
          Map.entry("split", Operator.SPLIT),
          Map.entry("strip", Operator.STRIP),
          Map.entry("lstrip", Operator.STRIP_START),
          Map.entry("rstrip", Operator.STRIP_END),
          Map.entry("lower", Operator.LOWER),
          Map.entry("casefold", Operator.LOWER),
          Map.entry("upper", Operator.UPPER),
          Map.entry("replace", Operator.REPLACE),
          Map.entry("join", Operator.JOIN),
          Map.entry("startswith", Operator.STARTS),
          Map.entry("endswith", Operator.ENDS),
          Map.entry("keys", Operator.KEYS),
          Map.entry("values", Operator.VALUES),
          Map.entry("unicode_string", Operator.TEXT));
  private static final Map<String, Operator> FUNCTIONS =
      Map.ofEntries(
          Map.entry("list", Operator.LIST),
          Map.entry("tuple", Operator.LIST),
          Map.entry("set", Operator.DISTINCT),
          Map.entry("frozenset", Operator.DISTINCT),
          Map.entry("dict.fromkeys", Operator.DISTINCT),
          Map.entry("sorted", Operator.SORTED),
          Map.entry("str", Operator.TEXT),
          Map.entry("int", Operator.TEXT),
          Map.entry("bool", Operator.TRUTH),
          Map.entry("json.loads", Operator.DECODE),
          Map.entry("ast.literal_eval", Operator.DECODE),
          Map.entry("distutils.util.strtobool", Operator.PARSE_TRUTH));

  private final PythonImports imports;
  private final PythonEnvironment environment;

  PythonCalls(PythonImports imports) {
    this.imports = imports;
    this.environment = new PythonEnvironment(imports);
  }

  static Expression operation(
      Place place, Operator operator, Expression subject, Expression... arguments) {
    return new Expression.Operation(place, operator, subject, List.of(arguments));
  }

  /** Returns what a call yields in the common model: itself, where nothing is known of it. */
  Expression meaning(Expression.Call call) {
    String callee = Paths.of(call.callee()).map(imports::qualified).orElse("");
    return environment
        .lookup(call, callee)
        .or(() -> function(call, callee))
        .or(() -> method(call))
        .orElse(call);
  }

  /** Returns an element access; of {@code os.environ}, a lookup. */
  Expression index(Place place, Expression object, Expression key) {
    boolean variables =
        Paths.of(object).map(imports::qualified).filter("os.environ"::equals).isPresent();
    return variables
        ? new Expression.Environment(place, key, Optional.empty())
        : new Expression.Index(place, object, key);
  }

  static Optional<Expression> positional(Expression.Call call, int index) {
    List<Expression> values =
        call.arguments().stream()
            .filter(argument -> argument.name().isEmpty() && !argument.spread())
            .map(Expression.Argument::value)
            .toList();
    return index < values.size() ? Optional.of(values.get(index)) : Optional.empty();
  }

  static Optional<Expression> keyword(Expression.Call call, String name) {
    return call.arguments().stream()
        .filter(argument -> argument.name().equals(Optional.of(name)))
        .map(Expression.Argument::value)
        .findFirst();
  }

  private static Optional<Expression> function(Expression.Call call, String callee) {
    Place place = call.place();
    Optional<Expression> first = positional(call, 0);
    Operator operator = FUNCTIONS.get(callee);
    if (operator != null && call.arguments().size() <= 1) {
      return Optional.of(
          first
              .map(value -> operation(place, operator, value))
              .orElseGet(() -> new Expression.Sequence(place, List.of())));
    }
    return switch (callee) {
      case "sorted" -> first.map(value -> operation(place, Operator.SORTED, value));
      case "json.loads" -> first.map(value -> operation(place, Operator.DECODE, value));
      case "dict", "pydantic_settings.SettingsConfigDict", "pydantic.ConfigDict" ->
          Optional.of(PythonEffects.mapping(place, call.arguments()));
      case "re.compile" -> first.map(pattern -> regex(call, pattern));
      case "typing.cast" -> positional(call, 1);
      case "filter" -> filter(call);
      case "map" -> map(call);
      default -> field(call, callee);
    };
  }

  private static Expression regex(Expression.Call call, Expression pattern) {
    Optional<Expression> flags = positional(call, 1).or(() -> keyword(call, "flags"));
    if (flags.isEmpty()) {
      return new Expression.Regex(call.place(), pattern, false);
    }
    String name = Paths.of(flags.get()).orElse("");
    boolean ignoreCase = name.endsWith(".I") || name.endsWith("IGNORECASE") || name.equals("I");
    return ignoreCase ? new Expression.Regex(call.place(), pattern, true) : call;
  }

  private static Optional<Expression> filter(Expression.Call call) {
    boolean truths =
        positional(call, 0)
            .filter(
                test ->
                    test instanceof Expression.Nothing
                        || Paths.of(test).filter("bool"::equals).isPresent())
            .isPresent();
    return truths
        ? positional(call, 1).map(list -> operation(call.place(), Operator.COMPACT, list))
        : Optional.empty();
  }

  private static Optional<Expression> map(Expression.Call call) {
    Optional<Expression> list = positional(call, 1);
    Optional<Expression> change = positional(call, 0);
    if (list.isEmpty() || change.isEmpty()) {
      return Optional.empty();
    }
    Place place = call.place();
    if (change.get() instanceof Expression.Function function && function.parameters().size() == 1) {
      String variable = function.parameters().get(0);
      return Optional.of(
          new Expression.Each(place, list.get(), variable, function.result(), Optional.empty()));
    }
    Operator operator =
        Paths.of(change.get())
            .map(
                path ->
                    path.startsWith("str.") ? METHODS.get(path.substring(4)) : FUNCTIONS.get(path))
            .orElse(null);
    if (operator == null) {
      return Optional.empty();
    }
    Expression body = operation(place, operator, new Expression.Name(place, "each"));
    return Optional.of(new Expression.Each(place, list.get(), "each", body, Optional.empty()));
  }

  /** A declared default of pydantic or dataclasses. */
  private static Optional<Expression> field(Expression.Call call, String callee) {
    boolean declares = callee.endsWith("pydantic.Field") || callee.equals("dataclasses.field");
    if (!declares) {
      return Optional.empty();
    }
    Optional<Expression> value =
        positional(call, 0).or(() -> keyword(call, "default")).or(() -> made(call));
    Optional<Expression> variable = keyword(call, "env");
    return variable.isPresent()
        ? Optional.of(new Expression.Environment(call.place(), variable.get(), value))
        : value;
  }

  private static Optional<Expression> made(Expression.Call call) {
    return keyword(call, "default_factory")
        .map(
            factory ->
                factory instanceof Expression.Function function
                    ? function.result()
                    : Paths.of(factory).filter("list"::equals).isPresent()
                        ? new Expression.Sequence(call.place(), List.of())
                        : new Expression.Call(call.place(), factory, List.of()));
  }

  private static Optional<Expression> method(Expression.Call call) {
    if (!(call.callee() instanceof Expression.Member method)) {
      return Optional.empty();
    }
    Place place = call.place();
    List<Expression> values = call.arguments().stream().map(Expression.Argument::value).toList();
    if (method.name().equals("copy") && values.isEmpty()) {
      return Optional.of(method.object());
    }
    if (method.name().equals("format") && method.object() instanceof Expression.Text template) {
      return Optional.of(PythonStrings.fill(place, template, "{}", values));
    }
    if (method.name().equals("get") && !values.isEmpty() && values.size() <= 2) {
      return Optional.of(new Expression.Operation(place, Operator.GET, method.object(), values));
    }
    Operator operator = METHODS.get(method.name());
    return operator == null
        ? Optional.empty()
        : Optional.of(new Expression.Operation(place, operator, method.object(), values));
  }
}
