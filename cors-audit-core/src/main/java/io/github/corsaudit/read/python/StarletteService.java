package io.github.corsaudit.read.python;

import io.github.corsaudit.model.Tri;
import io.github.corsaudit.serve.Served;
import io.github.corsaudit.serve.ServedRequest;
import io.github.corsaudit.serve.Service;
import io.github.corsaudit.serve.Startup;
import io.github.corsaudit.source.Frame;
import io.github.corsaudit.source.Handling;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Starlette or FastAPI program: its applications' middlewares, from the inside out, around its
 * routes. What a handler throws passes all of them and ends as a bare 500 (measured).
 */
final class StarletteService implements Service {
  private final PythonProject project;
  private final PythonRoutes routes;
  private final StarletteStacks stacks;

  StarletteService(PythonProject project, StarletteStacks stacks) {
    this.project = project;
    this.routes = PythonRoutes.of(project);
    this.stacks = stacks;
  }

  @Override
  public Startup startup() {
    if (!project.problems().isEmpty()) {
      return Startup.UNKNOWN;
    }
    return stacks.lacksVariable() ? Startup.FAILS : Startup.OK;
  }

  @Override
  public Served answer(ServedRequest request) {
    if (!project.problems().isEmpty()) {
      return Served.unknown();
    }
    return stacks.serving(request.path()).stream()
        .map(stack -> new Visit(stack).answer(request))
        .reduce(Served::or)
        .orElseGet(() -> new Visit(StarletteStacks.Stack.empty()).answer(request));
  }

  /** One request on its way through one application. */
  private final class Visit {
    private final StarletteStacks.Stack stack;
    private boolean crashed;

    Visit(StarletteStacks.Stack stack) {
      this.stack = stack;
    }

    Served answer(ServedRequest request) {
      Served inside = through(stack.middlewares(), this::handled, request);
      Served bare = crashed ? Served.plain(500) : inside;
      return through(stack.wrappers(), unused -> bare, request);
    }

    private Served through(
        List<StarletteStacks.Placed> layers, Layer.Inner application, ServedRequest request) {
      Layer.Inner inner = application;
      for (StarletteStacks.Placed placed : layers) {
        Layer.Inner within = inner;
        inner = asked -> passed(placed, within, asked);
      }
      return inner.answer(request);
    }

    private Served passed(
        StarletteStacks.Placed placed, Layer.Inner within, ServedRequest request) {
      Served answer =
          placed.layers().stream()
              .map(layer -> layer.answer(request, within))
              .reduce(Served::or)
              .orElseGet(() -> within.answer(request));
      return placed.reached() == Tri.YES ? answer : answer.or(within.answer(request));
    }

    private Served handled(ServedRequest request) {
      Optional<Frame> function =
          routes
              .find(request.path())
              .filter(route -> !request.method().equals("OPTIONS") || route.handlesOptions())
              .flatMap(PythonRoutes.Route::function);
      if (function.isEmpty()) {
        return Served.plain();
      }
      Handling handling = project.evaluator().handle(function.get(), Map.of(), Map.of());
      crashed = handling.end() == Handling.End.CRASHES;
      return handling.end() == Handling.End.UNKNOWN
          ? Served.plain().or(HeaderChanges.applied(handling, Served.plain()))
          : HeaderChanges.applied(handling, Served.plain());
    }
  }
}
