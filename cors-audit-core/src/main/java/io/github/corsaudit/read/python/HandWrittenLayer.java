package io.github.corsaudit.read.python;

import io.github.corsaudit.model.Sourced;
import io.github.corsaudit.serve.Served;
import io.github.corsaudit.serve.ServedRequest;
import io.github.corsaudit.source.Expression;
import io.github.corsaudit.source.Frame;
import io.github.corsaudit.source.Handling;
import io.github.corsaudit.source.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A middleware of the program's own: {@code async def add_headers(request, call_next)}. It may
 * answer by itself, or change what comes from further inside.
 *
 * @param project the program
 * @param function the middleware's function
 */
record HandWrittenLayer(PythonProject project, Frame function) implements Layer {

  @Override
  public Served answer(ServedRequest request, Inner inner) {
    Handling handling = project.evaluator().handle(function, arguments(request), Map.of());
    if (handling.end() == Handling.End.UNKNOWN) {
      Served answer = inner.answer(request);
      return answer.or(HeaderChanges.applied(handling, answer)).or(Served.unknown());
    }
    Optional<Expression.Call> made = madeResponse(handling);
    Served answer = made.isPresent() ? status(made.get()) : inner.answer(request);
    return HeaderChanges.applied(handling, answer);
  }

  private Map<String, Value> arguments(ServedRequest request) {
    List<String> names =
        project.evaluator().parameters(function).stream()
            .filter(name -> !name.equals("self"))
            .toList();
    Map<String, Value> arguments = new HashMap<>();
    if (!names.isEmpty()) {
      arguments.put(names.get(0), RequestFacts.starlette(request));
    }
    return arguments;
  }

  /** A response made here takes the place of the application's own. */
  private Optional<Expression.Call> madeResponse(Handling handling) {
    if (handling.result().isEmpty()) {
      return Optional.empty();
    }
    Expression result = handling.result().get();
    if (result instanceof Expression.Call call) {
      return isResponse(call.callee()) ? Optional.of(call) : Optional.empty();
    }
    return project.evaluator().resolve(result, function).branches().stream()
        .map(Sourced::value)
        .flatMap(
            value ->
                value instanceof Value.Made made
                    ? Optional.of(made.call()).stream()
                    : Optional.<Expression.Call>empty().stream())
        .filter(call -> isResponse(call.callee()))
        .findFirst();
  }

  private boolean isResponse(Expression callee) {
    return project
        .evaluator()
        .qualified(callee, function)
        .filter(name -> name.endsWith("Response"))
        .isPresent();
  }

  private Served status(Expression.Call call) {
    return call.arguments().stream()
        .filter(argument -> argument.name().equals(Optional.of("status_code")))
        .map(argument -> project.evaluator().resolve(argument.value(), function).branches())
        .filter(values -> values.size() == 1)
        .flatMap(values -> Values.number(values.get(0).value()).stream())
        .filter(code -> code.matches("[1-9][0-9]{2}"))
        .map(code -> Served.plain(Integer.parseInt(code)))
        .findFirst()
        .orElseGet(() -> call.arguments().isEmpty() ? Served.plain(200) : Served.plain());
  }
}
