package io.github.corsaudit.read.python;

import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.read.Sources;
import io.github.corsaudit.serve.Service;
import io.github.corsaudit.source.CallSite;
import io.github.corsaudit.source.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads Starlette's {@code CORSMiddleware}, which FastAPI and what builds on them use: {@code
 * app.add_middleware(CORSMiddleware, ...)}, {@code Middleware(CORSMiddleware, ...)} and {@code
 * CORSMiddleware(app, ...)}.
 */
public final class StarletteReader extends PythonReader {
  private static final List<String> PROGRAM =
      List.of(
          "middleware",
          "Middleware",
          "fastapi",
          "FastAPI",
          "starlette",
          "Starlette",
          "access-control-",
          "Access-Control-");
  private static final Set<String> MIDDLEWARE =
      Set.of(
          "starlette.middleware.cors.CORSMiddleware",
          "fastapi.middleware.cors.CORSMiddleware",
          "fastapi.middleware.CORSMiddleware");
  private static final Set<String> WRAPPERS =
      Set.of(
          "starlette.middleware.Middleware",
          "fastapi.middleware.Middleware",
          "fastapi.Middleware",
          "starlette.applications.Middleware");

  /** Makes the reader. */
  public StarletteReader() {
    super(StarletteCors.SYSTEM, List.of("CORSMiddleware"));
  }

  @Override
  public Service service(Sources sources) {
    PythonProject project = new PythonProject(sources, PROGRAM);
    return new StarletteService(project, new StarletteStacks(project));
  }

  /** Returns what a call's middleware does, once for each branch; nothing for other calls. */
  static List<Layer> exchanges(CallSite site, PythonProject project) {
    Optional<Expression.Call> declaration = declaration(site, project);
    if (declaration.isEmpty()) {
      return List.of();
    }
    StarletteVersion version =
        StarletteVersion.of(project.sources(), site.call().place().text().path());
    return new OptionReader(project.evaluator())
        .arguments(declaration.get(), site.frame(), StarletteCors.POSITIONS).stream()
            .<Layer>map(options -> new StarletteExchange(options, version))
            .toList();
  }

  /** Returns whether a call needs a variable that is known not to be set. */
  static boolean lacksVariable(CallSite site, PythonProject project) {
    return project.sources().deployment().environment().isPresent()
        && declaration(site, project).stream()
            .flatMap(call -> call.arguments().stream())
            .map(argument -> project.evaluator().resolve(argument.value(), site.frame()))
            .flatMap(resolved -> resolved.branches().stream())
            .anyMatch(Values::lacksVariable);
  }

  /** Returns the application that a call wraps in the middleware. */
  static Optional<Expression> wrapped(CallSite site, PythonProject project) {
    Expression.Call call = site.call();
    return project.refersTo(call.callee(), site, MIDDLEWARE::contains)
        ? call.arguments().stream()
            .filter(
                argument ->
                    argument
                        .name()
                        .map("app"::equals)
                        .orElse(argument.equals(call.arguments().get(0))))
            .map(Expression.Argument::value)
            .findFirst()
        : Optional.empty();
  }

  @Override
  List<CorsPolicy> policies(CallSite site, PythonProject project) {
    Optional<Expression.Call> declaration = declaration(site, project);
    if (declaration.isEmpty()) {
      return List.of();
    }
    StarletteVersion version =
        StarletteVersion.of(project.sources(), site.call().place().text().path());
    List<Options> branches =
        new OptionReader(project.evaluator())
            .arguments(declaration.get(), site.frame(), StarletteCors.POSITIONS);
    List<CorsPolicy> policies = new ArrayList<>();
    for (Options branch : branches) {
      CorsPolicy.Builder policy = project.declared(StarletteCors.SYSTEM, site, branch);
      new StarletteCors(branch, version, site.call().place().at()).describe(policy);
      policies.add(policy.build());
    }
    return policies;
  }

  /** Returns the call with only the middleware's own arguments, after the wrapped application. */
  private static Optional<Expression.Call> declaration(CallSite site, PythonProject project) {
    Expression.Call call = site.call();
    if (project.refersTo(call.callee(), site, MIDDLEWARE::contains)) {
      return Optional.of(call);
    }
    boolean adds =
        (call.callee() instanceof Expression.Member method
                && method.name().equals("add_middleware"))
            || project.refersTo(call.callee(), site, WRAPPERS::contains);
    if (!adds) {
      return Optional.empty();
    }
    // The class stands where the application stands in the middleware's own constructor.
    for (int i = 0; i < call.arguments().size(); i++) {
      Expression.Argument argument = call.arguments().get(i);
      if (names(argument, i) && project.refersTo(argument.value(), site, MIDDLEWARE::contains)) {
        return Optional.of(argument.name().isEmpty() ? call : without(call, i));
      }
    }
    return Optional.empty();
  }

  private static boolean names(Expression.Argument argument, int position) {
    String name = argument.name().orElse("");
    return name.isEmpty() ? position == 0 : name.equals("middleware_class") || name.equals("cls");
  }

  private static Expression.Call without(Expression.Call call, int argument) {
    List<Expression.Argument> rest = new ArrayList<>(call.arguments());
    rest.remove(argument);
    return new Expression.Call(call.place(), call.callee(), rest);
  }
}
