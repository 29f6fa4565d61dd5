package io.github.corsaudit.read.python;

import io.github.corsaudit.model.Confidence;
import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.read.PolicyReader;
import io.github.corsaudit.read.Reading;
import io.github.corsaudit.read.Sources;
import io.github.corsaudit.serve.Service;
import io.github.corsaudit.source.CallSite;
import io.github.corsaudit.source.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads Starlette's {@code CORSMiddleware}, which FastAPI and what builds on them use: {@code
 * app.add_middleware(CORSMiddleware, ...)}, {@code Middleware(CORSMiddleware, ...)} and {@code
 * CORSMiddleware(app, ...)}.
 */
public final class StarletteReader implements PolicyReader {
  private static final Pattern WORDS = Pattern.compile("CORSMiddleware");
  private static final Pattern PROGRAM =
      Pattern.compile("(?i)middleware|fastapi|starlette|access-control-");
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

  @Override
  public String system() {
    return StarletteCors.SYSTEM;
  }

  @Override
  public boolean accepts(String path) {
    return PythonProject.isPython(path);
  }

  @Override
  public Reading read(Sources sources) {
    PythonProject project = new PythonProject(sources, WORDS);
    return project.read(site -> policies(site, project));
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

  private static List<CorsPolicy> policies(CallSite site, PythonProject project) {
    Optional<Expression.Call> declaration = declaration(site, project);
    if (declaration.isEmpty()) {
      return List.of();
    }
    StarletteVersion version =
        StarletteVersion.of(project.sources(), site.call().place().text().path());
    List<Options> branches =
        new OptionReader(project.evaluator())
            .arguments(declaration.get(), site.frame(), StarletteCors.POSITIONS);
    Confidence certainty = project.certainty(site);
    boolean development = project.evaluator().inDevelopment(site);
    List<CorsPolicy> policies = new ArrayList<>();
    for (Options branch : branches) {
      CorsPolicy.Builder policy =
          CorsPolicy.declared(StarletteCors.SYSTEM, site.call().place().at())
              .confidence(certainty.min(branch.confidence()))
              .development(development);
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
    return call.arguments().stream()
        .filter(argument -> isFirst(argument, call))
        .filter(argument -> project.refersTo(argument.value(), site, MIDDLEWARE::contains))
        .findFirst()
        .map(type -> without(call, type));
  }

  private static boolean isFirst(Expression.Argument argument, Expression.Call call) {
    return argument
        .name()
        .map(name -> name.equals("middleware_class") || name.equals("cls"))
        .orElse(argument.equals(call.arguments().get(0)));
  }

  private static Expression.Call without(Expression.Call call, Expression.Argument type) {
    if (type.name().isEmpty()) {
      return call;
    }
    List<Expression.Argument> rest =
        call.arguments().stream().filter(argument -> !argument.equals(type)).toList();
    return new Expression.Call(call.place(), call.callee(), rest);
  }
}
