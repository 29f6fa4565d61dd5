package io.github.corsaudit.source;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Recognises how Python reads environment variables: its own library, and the common form of the
 * readers decouple, environs, django-environ and Starlette's: an object named after its purpose,
 * called with the variable's name.
 */
final class PythonEnvironment {
  private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9_]*");
  private static final Set<String> LIBRARY =
      Set.of("os.getenv", "os.environ.get", "os.environ.setdefault", "os.environ.pop");
  private static final Set<String> READERS =
      Set.of("env", "config", "environ", "getenv", "decouple.config", "ENV", "_config", "_env");
  private static final Set<String> LISTS = Set.of("list", "tuple", "set");

  private final PythonImports imports;

  PythonEnvironment(PythonImports imports) {
    this.imports = imports;
  }

  /** Returns the lookup that a call makes, if it is one. */
  Optional<Expression> lookup(Expression.Call call, String callee) {
    Optional<Expression> name = PythonCalls.positional(call, 0);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    if (LIBRARY.contains(callee)) {
      Optional<Expression> fallback =
          PythonCalls.positional(call, 1)
              .or(() -> PythonCalls.keyword(call, "default"))
              .or(() -> Optional.of(new Expression.Nothing(call.place())));
      return Optional.of(new Expression.Environment(call.place(), name.get(), fallback));
    }
    boolean variable =
        name.get() instanceof Expression.Text text && VARIABLE.matcher(text.value()).matches();
    return variable ? reader(call, name.get()) : Optional.empty();
  }

  private Optional<Expression> reader(Expression.Call call, Expression name) {
    String method = "";
    Optional<String> object = Paths.of(call.callee());
    if (call.callee() instanceof Expression.Member member && !isReader(object)) {
      method = member.name();
      object = Paths.of(member.object());
    }
    if (!isReader(object)) {
      return Optional.empty();
    }
    boolean listDefault = method.isEmpty() || !LISTS.contains(method);
    Optional<Expression> fallback =
        PythonCalls.keyword(call, "default")
            .or(() -> listDefault ? PythonCalls.positional(call, 1) : Optional.empty());
    Expression read = new Expression.Environment(call.place(), name, fallback);
    return Optional.of(cast(call, method, read));
  }

  private boolean isReader(Optional<String> path) {
    return path.filter(name -> READERS.contains(name) || READERS.contains(imports.qualified(name)))
        .isPresent();
  }

  private static Expression cast(Expression.Call call, String method, Expression read) {
    Place place = call.place();
    if (LISTS.contains(method)) {
      return PythonCalls.operation(place, Operator.PARSE_LIST, read);
    }
    if (method.equals("bool")) {
      return PythonCalls.operation(place, Operator.PARSE_TRUTH, read);
    }
    if (method.equals("json")) {
      return PythonCalls.operation(place, Operator.DECODE, read);
    }
    return PythonCalls.keyword(call, "cast").map(cast -> cast(place, cast, read)).orElse(read);
  }

  private static Expression cast(Place place, Expression cast, Expression read) {
    Expression type = cast instanceof Expression.Call made ? made.callee() : cast;
    String name = Paths.of(type).map(path -> path.substring(path.lastIndexOf('.') + 1)).orElse("");
    return switch (name) {
      case "Csv", "CommaSeparatedStrings", "list" ->
          PythonCalls.operation(place, Operator.PARSE_LIST, read);
      case "bool" -> PythonCalls.operation(place, Operator.PARSE_TRUTH, read);
      case "str", "int", "Secret" -> read;
      default -> new Expression.Operation(place, Operator.APPLY, read, List.of(cast));
    };
  }
}
