package io.github.corsaudit.read.python;

import io.github.corsaudit.source.CallSite;
import io.github.corsaudit.source.Expression;
import io.github.corsaudit.source.Frame;
import io.github.corsaudit.source.SourceModule;
import io.github.corsaudit.source.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The routes of a Python program, as far as they are written out. */
final class PythonRoutes {
  private static final Set<String> METHODS =
      Set.of("route", "get", "post", "put", "patch", "delete", "head", "options", "api_route");
  private static final Pattern PARAMETER =
      Pattern.compile("<(?:(\\w+)[^:>]*:)?\\w+>|\\{\\w+(?::(\\w+))?}");

  private final List<Route> routes;

  private PythonRoutes(List<Route> routes) {
    this.routes = List.copyOf(routes);
  }

  /**
   * One route.
   *
   * @param path its path, without the prefixes of what it is part of
   * @param owner the application, router or blueprint it belongs to
   * @param function what handles it
   * @param whole whether no prefix comes before the path
   * @param handlesOptions whether the function itself answers OPTIONS
   */
  record Route(
      String path, String owner, Optional<Frame> function, boolean whole, boolean handlesOptions) {

    /** A prefix that is not known may be any. */
    private boolean fits(String asked) {
      Pattern pattern = Pattern.compile((whole ? "" : ".*") + expression(path));
      return pattern.matcher(asked).matches();
    }

    private static String expression(String path) {
      StringBuilder regex = new StringBuilder();
      java.util.regex.Matcher matcher = PARAMETER.matcher(path);
      int end = 0;
      while (matcher.find()) {
        regex.append(Pattern.quote(path.substring(end, matcher.start())));
        boolean deep = "path".equals(matcher.group(1)) || "path".equals(matcher.group(2));
        regex.append(deep ? ".+" : "[^/]+");
        end = matcher.end();
      }
      return regex.append(Pattern.quote(path.substring(end))).toString();
    }
  }

  static PythonRoutes of(PythonProject project) {
    List<Route> routes = new ArrayList<>();
    for (SourceModule module : project.modules()) {
      for (CallSite site : module.calls()) {
        decorated(site, project).ifPresent(routes::add);
        listed(site, project).ifPresent(routes::add);
      }
    }
    return new PythonRoutes(routes);
  }

  /** Returns whether any route is known. */
  boolean any() {
    return !routes.isEmpty();
  }

  /** Returns the first route that a path leads to. */
  Optional<Route> find(String path) {
    return routes.stream().filter(route -> route.fits(path)).findFirst();
  }

  private static Optional<Route> decorated(CallSite site, PythonProject project) {
    if (site.decorated().isEmpty()
        || !(site.call().callee() instanceof Expression.Member method)
        || !METHODS.contains(method.name())) {
      return Optional.empty();
    }
    Optional<Frame> function = project.evaluator().function(site.decorated().get(), site.frame());
    return argument(site, 0, project)
        .map(
            path ->
                new Route(
                    path,
                    project.name(method.object()),
                    function,
                    isWhole(method, site, project),
                    handlesOptions(site)));
  }

  /** {@code Route("/path", function)} and {@code app.add_url_rule("/path", view_func=function)}. */
  private static Optional<Route> listed(CallSite site, PythonProject project) {
    String name = project.name(site.call().callee());
    boolean rule =
        name.equals("add_url_rule") || name.equals("add_api_route") || name.equals("add_route");
    if (!name.equals("Route") && !rule) {
      return Optional.empty();
    }
    Optional<Frame> function =
        site.call().arguments().stream()
            .skip(1)
            .map(argument -> project.name(argument.value()))
            .flatMap(f -> project.evaluator().function(f, site.frame()).stream())
            .findFirst();
    return argument(site, 0, project)
        .map(path -> new Route(path, "", function, true, handlesOptions(site)));
  }

  private static boolean handlesOptions(CallSite site) {
    return site.call().place().snippet().contains("OPTIONS");
  }

  /** Only an application's own routes have no prefix. */
  private static boolean isWhole(Expression.Member method, CallSite site, PythonProject project) {
    return project.evaluator().resolve(method.object(), site.frame()).branches().stream()
        .noneMatch(
            owner ->
                owner.value() instanceof Value.Made made
                    && (made.callee().endsWith("Router") || made.callee().endsWith("Blueprint")));
  }

  private static Optional<String> argument(CallSite site, int index, PythonProject project) {
    List<Expression.Argument> arguments = site.call().arguments();
    return index < arguments.size()
        ? project
            .evaluator()
            .resolve(arguments.get(index).value(), site.frame())
            .branches()
            .stream()
            .flatMap(value -> Values.text(value.value()).stream())
            .findFirst()
        : Optional.empty();
  }
}
