package io.github.corsaudit.read.nginx;

import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Tri;
import io.github.corsaudit.origin.OriginRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A {@code server}, or a file of directives that some server includes.
 *
 * @param service its first plain name; empty where it has none
 * @param body its directives
 * @param level what holds in it
 * @param routes its locations, nested ones after those around them, and what is for none of them
 * @param at its head
 */
record Server(
    String service, List<Directive> body, Level level, List<Route> routes, Provenance.InFile at) {
  private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]*");

  /** Makes the lists unchangeable. */
  Server {
    body = List.copyOf(body);
    routes = List.copyOf(routes);
  }

  /** Reads a {@code server} block that stands within a level. */
  static Server of(Directive server, Level outer) {
    List<Directive> body = server.children();
    return of(body, outer.inside(body), outer, server.at());
  }

  /** Reads directives of which some are locations. */
  static Server of(List<Directive> body, Level level, Level outer, Provenance.InFile at) {
    List<Route> routes = new ArrayList<>();
    locations(body, level, routes);
    if (routes.stream().noneMatch(Server::coversAll)) {
      Level rest = level.withoutLocation(body.stream().anyMatch(d -> d.is("root")));
      routes.add(new Route(Route.Kind.REST, "", List.of(), rest, outer, at));
    }
    return new Server(service(body), body, level, routes, at);
  }

  /** Reads a snippet that stands for the content of some location. */
  static Server ofFragment(List<Directive> body, Provenance.InFile at) {
    Level level = Level.fragment(body);
    Route route = new Route(Route.Kind.REST, "", body, level, Level.outermost(), at);
    return new Server("", List.of(), level, List.of(route), at);
  }

  private static void locations(List<Directive> body, Level level, List<Route> routes) {
    for (Directive directive : body) {
      if (directive.is("location") && !directive.arguments().isEmpty()) {
        Route route = Route.of(directive, level);
        routes.add(route);
        locations(route.body(), route.level(), routes);
      }
    }
  }

  private static boolean coversAll(Route route) {
    return route.kind() == Route.Kind.PREFIX && route.path().equals("/");
  }

  private static String service(List<Directive> body) {
    return body.stream()
        .filter(d -> d.is("server_name"))
        .flatMap(d -> d.arguments().stream())
        .map(Argument::text)
        .filter(name -> PLAIN_NAME.matcher(name).matches())
        .findFirst()
        .orElse("");
  }

  /** Returns the location with a name, such as {@code @cors}. */
  Optional<Route> named(String name) {
    return routes.stream()
        .filter(route -> route.kind() == Route.Kind.NAMED && route.path().equals(name))
        .findFirst();
  }

  /**
   * Returns the location that a path leads to.
   *
   * @param path the whole path, or its start where {@code whole} is false
   */
  Optional<Route> find(String path, boolean whole) {
    Optional<Route> exact = routes.stream().filter(r -> whole && isExactly(r, path)).findFirst();
    return exact.or(() -> whole ? byRegex(path) : Optional.empty()).or(() -> byPrefix(path));
  }

  /** Returns the location that answers a path; empty where the server's own level does. */
  Optional<Route> serving(String path) {
    return find(path, true)
        .or(() -> routes.stream().filter(route -> route.kind() == Route.Kind.REST).findFirst());
  }

  private static boolean isExactly(Route route, String path) {
    return route.kind() == Route.Kind.EXACT && route.path().equals(path);
  }

  private Optional<Route> byRegex(String path) {
    return routes.stream().filter(Route::regex).filter(r -> found(r, path)).findFirst();
  }

  private static boolean found(Route route, String path) {
    boolean ignoreCase = route.kind() == Route.Kind.REGEX_IGNORING_CASE;
    Tri found = OriginRules.matches(OriginSets.regex(route.path(), ignoreCase), path);
    return found.isYes();
  }

  private Optional<Route> byPrefix(String path) {
    return routes.stream()
        .filter(r -> r.kind() == Route.Kind.PREFIX && path.startsWith(r.path()))
        .max(Comparator.comparingInt(r -> r.path().length()));
  }
}
