package io.github.corsaudit.read.nginx;

import io.github.corsaudit.model.Confidence;
import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Flaw;
import io.github.corsaudit.model.Grant;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Makes the policies of one server. */
final class ServerPolicies {
  /** The most questions besides the origin that are played through for one location. */
  private static final int MOST_OTHERS = 8;

  private final Server server;
  private final Definitions definitions;
  private final List<Governed> kept = new ArrayList<>();
  private final List<CorsPolicy> policies = new ArrayList<>();

  private ServerPolicies(Server server, Definitions definitions) {
    this.server = server;
    this.definitions = definitions;
  }

  /**
   * A location, what it answers, and what is wrong with it.
   *
   * @param own whether that is a policy of its own
   * @param others what it answers under conditions that are not about the origin
   */
  private record Governed(
      Route route, RouteTable table, List<Flaw> flaws, boolean own, List<Alternative> others) {

    /** Adds what is wrong with a location that is no more than a part of this one. */
    private void learn(List<Flaw> more) {
      more.stream().filter(flaw -> !flaws.contains(flaw)).forEach(flaws::add);
    }
  }

  /** Returns a server's policies. */
  static List<CorsPolicy> of(Server server, Definitions definitions) {
    ServerPolicies policies = new ServerPolicies(server, definitions);
    policies.refusedServer();
    server.routes().stream()
        .sorted(Comparator.comparing((Route r) -> rank(r)).thenComparing(r -> r.path().length()))
        .forEach(policies::consider);
    server.routes().forEach(policies::write);
    return policies.policies;
  }

  private static int rank(Route route) {
    return switch (route.kind()) {
      case REST -> 0;
      case PREFIX -> 1;
      case EXACT -> 2;
      case REGEX, REGEX_IGNORING_CASE -> 3;
      case NAMED -> 4;
    };
  }

  private void refusedServer() {
    List<Flaw> flaws = Refusals.inServer(server.body());
    if (!flaws.isEmpty()) {
      CorsPolicy.Builder builder = builder(flaws.get(0).at(), Scope.ALL);
      flaws.forEach(builder::flaw);
      policies.add(builder.build());
    }
  }

  private void consider(Route route) {
    RouteTable table = RouteTable.of(server, route, definitions, Scenario.of("GET"));
    List<Flaw> flaws = new ArrayList<>(Losses.of(route));
    flaws.addAll(Refusals.inLocation(route.body()));
    List<Alternative> others = alternatives(route, table);
    Optional<Governed> around = around(route);
    boolean hides = around.isPresent() && around.get().table.speaks();
    if (hides && others.isEmpty() && around.get().table.repeats(table)) {
      around.get().learn(flaws);
      return;
    }
    boolean own = hides || table.speaks() || !flaws.isEmpty();
    if (own || !others.isEmpty()) {
      kept.add(new Governed(route, table, flaws, own, others));
    }
  }

  /** Returns the kept location that would answer if this one were not there. */
  private Optional<Governed> around(Route route) {
    if (route.kind() == Route.Kind.NAMED) {
      return Optional.empty();
    }
    String path = route.start();
    return kept.stream()
        .filter(k -> k.route.kind() == Route.Kind.PREFIX || k.route.kind() == Route.Kind.REST)
        .filter(k -> path.startsWith(k.route.path()))
        .max(Comparator.comparingInt(k -> k.route.path().length()));
  }

  private void write(Route route) {
    kept.stream().filter(k -> k.route.equals(route)).findFirst().ifPresent(this::write);
  }

  private void write(Governed governed) {
    CorsPolicy.Builder builder = builder(place(governed), paths(governed.route));
    governed.flaws.forEach(builder::flaw);
    if (governed.own) {
      policies.add(builder.grants(governed.table.grants()).build());
    }
    for (Alternative other : governed.others) {
      policies.add(
          builder(other.at, paths(governed.route))
              .grants(other.grants)
              .confidence(Confidence.POSSIBLE)
              .build());
    }
  }

  /** What a location answers where some condition holds that is not about the origin. */
  private record Alternative(Provenance at, List<Grant> grants) {}

  private List<Alternative> alternatives(Route route, RouteTable usual) {
    List<Alternative> found = new ArrayList<>();
    usual.others().values().stream()
        .limit(MOST_OTHERS)
        .forEach(
            other -> {
              Scenario scenario = Scenario.of("GET").supposing(other.expression());
              RouteTable table = RouteTable.of(server, route, definitions, scenario);
              if (!table.letIn().isEmpty() && !usual.letIn().containsAll(table.letIn())) {
                found.add(new Alternative(other.at(), table.grants()));
              }
            });
    return found;
  }

  private static Provenance place(Governed governed) {
    return governed.table.grants().stream()
        .filter(grant -> !grant.answer().refuses())
        .map(grant -> grant.answer().allowOrigin().at())
        .findFirst()
        .orElse(governed.route.at());
  }

  /** A named location governs the paths of the first location that leads to it. */
  private String paths(Route route) {
    if (route.kind() != Route.Kind.NAMED) {
      return route.paths();
    }
    return server.routes().stream()
        .filter(from -> from.body().stream().anyMatch(d -> leadsTo(d, route.path())))
        .findFirst()
        .map(Route::paths)
        .orElse(route.path());
  }

  private static boolean leadsTo(Directive directive, String name) {
    return (directive.is("try_files") || directive.is("error_page")) && directive.has(name);
  }

  private CorsPolicy.Builder builder(Provenance at, String paths) {
    return CorsPolicy.declared(NginxReader.SYSTEM, at)
        .scope(new Scope(server.service(), paths))
        .development(Purpose.development(at));
  }
}
