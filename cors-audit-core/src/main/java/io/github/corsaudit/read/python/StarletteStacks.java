package io.github.corsaudit.read.python;

import io.github.corsaudit.model.Sourced;
import io.github.corsaudit.model.Tri;
import io.github.corsaudit.source.CallSite;
import io.github.corsaudit.source.Expression;
import io.github.corsaudit.source.Frame;
import io.github.corsaudit.source.SourceModule;
import io.github.corsaudit.source.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The middlewares of a program's applications. {@code add_middleware} and {@code @app.middleware}
 * put each new one outermost; in a list of {@code Middleware(...)} the first is outermost; what is
 * wrapped around the application lies outside of all (starlette/applications.py).
 */
final class StarletteStacks {
  private static final Set<String> CONSTRUCTORS =
      Set.of("fastapi.FastAPI", "fastapi.applications.FastAPI", "starlette.applications.Starlette");

  private final PythonProject project;
  private final Map<String, Stack> stacks = new LinkedHashMap<>();
  private final Map<String, String> mounts = new LinkedHashMap<>();
  private final Set<String> constructed = new TreeSet<>();
  private boolean lacksVariable;
  private int turns;

  /**
   * A layer at its place.
   *
   * @param layers the layer, once for each branch that the program may take
   * @param reached whether the program puts it there
   * @param turn when it does; those given to the constructor come first
   */
  record Placed(List<Layer> layers, Tri reached, int turn) {}

  /** The layers of an application, inner ones first; wrappers lie outside its error handling. */
  record Stack(List<Placed> middlewares, List<Placed> wrappers) {

    static Stack empty() {
      return new Stack(new ArrayList<>(), new ArrayList<>());
    }
  }

  StarletteStacks(PythonProject project) {
    this.project = project;
    for (SourceModule module : project.modules()) {
      module.calls().forEach(this::constructor);
    }
    for (SourceModule module : project.modules()) {
      module.calls().forEach(this::call);
    }
  }

  private void constructor(CallSite site) {
    if (project.refersTo(site.call().callee(), site, CONSTRUCTORS::contains)) {
      constructed.add(project.target(site));
      listed(site);
    }
  }

  private void call(CallSite site) {
    Tri reached = project.evaluator().reached(site);
    if (reached.isNo()) {
      return;
    }
    String name = project.name(site.call().callee());
    switch (name) {
      case "add_middleware" -> added(site, reached);
      case "middleware" -> decorated(site, reached);
      case "mount" -> mounted(site);
      default -> wrapped(site, reached);
    }
  }

  private Stack stack(CallSite site) {
    return stacks.computeIfAbsent(project.owner(site.call().callee()), unused -> Stack.empty());
  }

  /** {@code app.add_middleware(...)}. */
  private void added(CallSite site, Tri reached) {
    layers(site)
        .ifPresent(layers -> stack(site).middlewares.add(new Placed(layers, reached, ++turns)));
  }

  private Optional<List<Layer>> layers(CallSite site) {
    List<Layer> cors = StarletteReader.exchanges(site, project);
    lacksVariable |= StarletteReader.lacksVariable(site, project);
    if (!cors.isEmpty()) {
      return Optional.of(cors);
    }
    return handWritten(site).map(layer -> List.of(layer));
  }

  /** {@code @app.middleware("http")}. */
  private void decorated(CallSite site, Tri reached) {
    site.decorated()
        .flatMap(function -> project.evaluator().function(function, site.frame()))
        .map(function -> new HandWrittenLayer(project, function))
        .ifPresent(
            layer -> stack(site).middlewares.add(new Placed(List.of(layer), reached, ++turns)));
  }

  /** A class with a method {@code dispatch}, or a function given under that name. */
  private Optional<Layer> handWritten(CallSite site) {
    for (Expression.Argument argument : site.call().arguments()) {
      for (Sourced<Value> value :
          project.evaluator().resolve(argument.value(), site.frame()).branches()) {
        Optional<Frame> function = dispatcher(argument, value.value());
        if (function.isPresent()) {
          return function.map(found -> new HandWrittenLayer(project, found));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Frame> dispatcher(Expression.Argument argument, Value value) {
    boolean named = argument.name().equals(Optional.of("dispatch"));
    return value instanceof Value.Code code
        ? named ? Optional.of(code.frame()) : project.evaluator().function("dispatch", code.frame())
        : Optional.empty();
  }

  /** {@code Starlette(middleware=[Middleware(...), ...])}: the last one is innermost. */
  private void listed(CallSite site) {
    List<Placed> found = new ArrayList<>();
    for (CallSite each : project.listed(site, "middleware")) {
      layers(each).ifPresent(layers -> found.add(0, new Placed(layers, Tri.YES, 0)));
    }
    stacks.computeIfAbsent(project.target(site), unused -> Stack.empty()).middlewares.addAll(found);
  }

  /** {@code app = CORSMiddleware(app, ...)}. */
  private void wrapped(CallSite site, Tri reached) {
    Optional<Expression> application = StarletteReader.wrapped(site, project);
    if (application.isPresent()) {
      List<Layer> layers = StarletteReader.exchanges(site, project);
      stacks
          .computeIfAbsent(project.name(application.get()), unused -> Stack.empty())
          .wrappers
          .add(new Placed(layers, reached, ++turns));
    }
  }

  private void mounted(CallSite site) {
    List<Expression.Argument> arguments = site.call().arguments();
    if (arguments.size() >= 2) {
      project.evaluator().resolve(arguments.get(0).value(), site.frame()).branches().stream()
          .flatMap(path -> Values.text(path.value()).stream())
          .forEach(path -> mounts.put(project.name(arguments.get(1).value()), path));
    }
  }

  /** Returns the applications that may answer a path, as one where they are the same. */
  List<Stack> serving(String path) {
    Optional<Stack> mounted =
        mounts.entrySet().stream()
            .filter(mount -> (path + "/").startsWith(mount.getValue().replaceAll("/+$", "") + "/"))
            .flatMap(mount -> Optional.ofNullable(stacks.get(mount.getKey())).stream())
            .findFirst();
    Stack main = Stack.empty();
    List<Stack> several = new ArrayList<>();
    stacks.forEach(
        (name, stack) -> {
          if (!mounts.containsKey(name)) {
            main.middlewares.addAll(stack.middlewares);
            main.wrappers.addAll(stack.wrappers);
            several.add(stack);
          }
        });
    main.middlewares.sort(Comparator.comparingInt(Placed::turn));
    long programs = constructed.stream().filter(name -> !mounts.containsKey(name)).count();
    List<Stack> outer = programs > 1 ? several : List.of(main);
    return mounted.isEmpty()
        ? outer
        : outer.stream().map(around -> around(around, mounted.get())).toList();
  }

  private static Stack around(Stack outer, Stack inner) {
    Stack both = Stack.empty();
    both.middlewares.addAll(inner.middlewares);
    both.middlewares.addAll(inner.wrappers);
    both.middlewares.addAll(outer.middlewares);
    both.wrappers.addAll(outer.wrappers);
    return both;
  }

  /** Returns whether a variable that must be set is known not to be. */
  boolean lacksVariable() {
    return lacksVariable;
  }
}
