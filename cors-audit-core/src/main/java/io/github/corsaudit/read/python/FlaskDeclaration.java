package io.github.corsaudit.read.python;

import io.github.corsaudit.model.Scope;
import io.github.corsaudit.model.Sourced;
import io.github.corsaudit.source.CallSite;
import io.github.corsaudit.source.Combinations;
import io.github.corsaudit.source.Expression;
import io.github.corsaudit.source.Frame;
import io.github.corsaudit.source.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A place that switches Flask-CORS on.
 *
 * @param application the application or blueprint it is for; empty for a decorator
 * @param calls the calls whose arguments are options, the weakest first
 * @param route the path of the decorated function, if it is one
 */
record FlaskDeclaration(
    Optional<Expression> application, List<Part> calls, Optional<String> route) {
  private static final Set<String> EXTENSION =
      Set.of("flask_cors.CORS", "flask_cors.extension.CORS", "flask.ext.cors.CORS");
  private static final Set<String> DECORATOR =
      Set.of(
          "flask_cors.cross_origin",
          "flask_cors.decorator.cross_origin",
          "flask.ext.cors.cross_origin");
  private static final Set<String> ROUTES =
      Set.of("route", "get", "post", "put", "patch", "delete");
  private static final int MOST_BRANCHES = 8;

  /** One call with options and the body of code it stands in. */
  record Part(Expression.Call call, Frame frame) {}

  /** Returns what a call declares; nothing for most calls. */
  static List<FlaskDeclaration> at(CallSite site, PythonProject project) {
    Expression.Call call = site.call();
    Part part = new Part(call, site.frame());
    if (project.refersTo(call.callee(), site, EXTENSION::contains)) {
      return application(call)
          .map(app -> new FlaskDeclaration(Optional.of(app), List.of(part), Optional.empty()))
          .stream()
          .toList();
    }
    if (project.refersTo(call.callee(), site, DECORATOR::contains)) {
      return site.decorated().isEmpty()
          ? List.of()
          : List.of(new FlaskDeclaration(Optional.empty(), List.of(part), route(site)));
    }
    return call.callee() instanceof Expression.Member method && method.name().equals("init_app")
        ? initialised(method, part, site, project)
        : List.of();
  }

  private static Optional<Expression> application(Expression.Call call) {
    return call.arguments().stream()
        .filter(
            argument ->
                argument.name().map("app"::equals).orElse(argument.equals(call.arguments().get(0))))
        .filter(argument -> !argument.spread())
        .map(Expression.Argument::value)
        .findFirst();
  }

  private static Optional<String> route(CallSite site) {
    return site.companions().stream()
        .filter(
            call ->
                call.callee() instanceof Expression.Member method && ROUTES.contains(method.name()))
        .flatMap(call -> call.arguments().stream().limit(1))
        .flatMap(
            argument ->
                argument.value() instanceof Expression.Text path
                    ? Optional.of(path.value()).stream()
                    : Optional.<String>empty().stream())
        .findFirst();
  }

  private static List<FlaskDeclaration> initialised(
      Expression.Member method, Part part, CallSite site, PythonProject project) {
    List<FlaskDeclaration> found = new ArrayList<>();
    for (Sourced<Value> object :
        project.evaluator().resolve(method.object(), site.frame()).branches()) {
      if (object.value() instanceof Value.Made made && EXTENSION.contains(made.callee())) {
        List<Part> parts = List.of(new Part(made.call(), made.frame()), part);
        found.add(new FlaskDeclaration(application(part.call()), parts, Optional.empty()));
      }
    }
    return found;
  }

  /** Returns the options given, one set for each branch. */
  List<Options> options(OptionReader reader) {
    List<List<Options>> columns =
        calls.stream()
            .map(part -> reader.arguments(part.call(), part.frame(), List.of("")))
            .toList();
    return Combinations.of(columns, MOST_BRANCHES).orElse(List.of()).stream()
        .map(row -> row.stream().reduce(Options.none(), Options::and))
        .toList();
  }

  /** Returns how a resource's pattern becomes a scope, by the prefix of a blueprint. */
  UnaryOperator<String> scope(String prefix) {
    if (application.isEmpty()) {
      return pattern -> route.orElse(Scope.ALL);
    }
    return pattern -> prefix.isEmpty() || !pattern.equals(Scope.ALL) ? pattern : prefix + Scope.ALL;
  }
}
