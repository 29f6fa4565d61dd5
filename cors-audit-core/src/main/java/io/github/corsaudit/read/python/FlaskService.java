package io.github.corsaudit.read.python;

import io.github.corsaudit.model.Tri;
import io.github.corsaudit.serve.Served;
import io.github.corsaudit.serve.ServedRequest;
import io.github.corsaudit.serve.Service;
import io.github.corsaudit.serve.Startup;
import io.github.corsaudit.source.Expression;
import io.github.corsaudit.source.Frame;
import io.github.corsaudit.source.Handling;
import io.github.corsaudit.source.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Flask program: its views, and what is asked before and after them. Functions registered later
 * are asked earlier after a request; Flask-CORS also sees errors before all others do (measured).
 */
final class FlaskService implements Service {
  private static final String REQUEST = "flask.request";

  private final PythonProject project;
  private final PythonRoutes routes;
  private final FlaskHooks hooks;

  FlaskService(PythonProject project) {
    this.project = project;
    this.routes = PythonRoutes.of(project);
    this.hooks = new FlaskHooks(project);
  }

  @Override
  public Startup startup() {
    if (!project.problems().isEmpty()) {
      return Startup.UNKNOWN;
    }
    return switch (hooks.refused()) {
      case YES -> Startup.FAILS;
      case NO -> Startup.OK;
      case UNKNOWN -> Startup.UNKNOWN;
    };
  }

  @Override
  public Served answer(ServedRequest request) {
    return project.problems().isEmpty() ? new Visit(request).answer() : Served.unknown();
  }

  /** One request on its way through the program. */
  private final class Visit {
    private final ServedRequest request;
    private final Map<String, Value> foreign;
    private final Optional<PythonRoutes.Route> route;
    private boolean failed;
    private boolean evaluated;

    Visit(ServedRequest request) {
      this.request = request;
      this.route = routes.find(request.path());
      this.foreign = Map.of(REQUEST, RequestFacts.flask(request));
    }

    Served answer() {
      Served answer = early().orElseGet(this::routed);
      if (failed) {
        answer = intercepted(answer);
      }
      List<FlaskHooks.After> all = hooks.after();
      for (int i = all.size() - 1; i >= 0; i--) {
        FlaskHooks.After hook = all.get(i);
        if (hook.reach().covers(route, request.path())) {
          Served changed = after(hook, answer);
          answer = hook.reached().isYes() ? changed : answer.or(changed);
        }
      }
      return answer;
    }

    private Served intercepted(Served answer) {
      Served seen = answer;
      for (FlaskHooks.After hook : hooks.after()) {
        if (hook instanceof FlaskHooks.Extension extension
            && !hook.reach().blueprint()
            && extension.branches().stream().allMatch(FlaskExtension::interceptsErrors)) {
          seen = extension.after(seen, request);
        }
      }
      return seen;
    }

    private Served after(FlaskHooks.After hook, Served answer) {
      if (hook instanceof FlaskHooks.Extension extension) {
        return evaluated ? answer : extension.after(answer, request);
      }
      Frame function = ((FlaskHooks.Function) hook).frame();
      List<String> names = project.evaluator().parameters(function);
      Map<String, Value> arguments =
          names.isEmpty() ? Map.of() : Map.of(names.get(0), RequestFacts.response(answer));
      return handled(function, arguments, answer);
    }

    private Served handled(Frame function, Map<String, Value> arguments, Served answer) {
      Handling handling = project.evaluator().handle(function, arguments, foreign);
      Served changed = HeaderChanges.applied(handling, answer);
      return handling.end() == Handling.End.UNKNOWN ? answer.or(changed) : changed;
    }

    /** A function asked before the views answers by returning something. */
    private Optional<Served> early() {
      for (FlaskHooks.Before hook : hooks.before()) {
        if (hook.reach().covers(route, request.path())) {
          Handling handling = project.evaluator().handle(hook.frame(), Map.of(), foreign);
          Optional<Expression> result =
              handling.result().filter(made -> !(made instanceof Expression.Nothing));
          if (result.isPresent()) {
            return Optional.of(HeaderChanges.applied(handling, Served.plain()));
          }
        }
      }
      return Optional.empty();
    }

    private Served routed() {
      if (route.isEmpty()) {
        failed = routes.any() && !request.path().startsWith("/static/");
        return Served.plain();
      }
      boolean options = request.method().equals("OPTIONS");
      Optional<Frame> view = route.get().function();
      Served answer = options ? Served.plain(200) : Served.plain();
      if (view.isPresent() && (!options || route.get().handlesOptions())) {
        answer = viewed(view.get(), answer);
      }
      evaluated = !failed && !view.map(hooks::own).orElse(List.of()).isEmpty();
      Served seen = answer;
      return view.map(hooks::own).orElse(List.of()).stream()
          .map(own -> own.refused() == Tri.YES ? Served.plain(500) : own.added(seen, request))
          .reduce(Served::or)
          .orElse(seen);
    }

    private Served viewed(Frame view, Served answer) {
      Handling handling = project.evaluator().handle(view, Map.of(), foreign);
      failed = handling.end() == Handling.End.CRASHES;
      Served changed = failed ? Served.plain(500) : HeaderChanges.applied(handling, answer);
      return handling.end() == Handling.End.UNKNOWN ? answer.or(changed) : changed;
    }
  }
}
