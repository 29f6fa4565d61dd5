package io.github.corsaudit.read.nginx;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Follows one request through a server: its own directives, a location, and where that leads. */
final class Journey {
  /** How often nginx sends a request on before it gives up. */
  private static final int MOST_HOPS = 10;

  private final Server server;
  private final Evaluator evaluator;
  private final World world;

  /** Starts a request to a server. */
  Journey(Server server, Evaluator evaluator, World world) {
    this.server = server;
    this.evaluator = evaluator;
    this.world = world;
  }

  /** Returns where a request for a location ends up. */
  Arrival to(Route route) {
    RewritePhase atServer = new RewritePhase(evaluator, world, server.level(), "/");
    atServer.run(server.body().stream().filter(d -> !d.is("location")).toList());
    return atServer.answered() ? atServer.arrival() : hop(route, 0);
  }

  private Arrival hop(Route route, int hops) {
    Optional<Directive> limit = LimitExcept.hiding(route, world.scenario().method());
    if (limit.isPresent()) {
      return LimitExcept.arrival(route, limit.get());
    }
    RewritePhase phase = new RewritePhase(evaluator, world, route.level(), route.start());
    phase.run(route.body());
    Optional<Route> next = hops == MOST_HOPS ? Optional.empty() : next(phase);
    return next.map(to -> hop(to, hops + 1)).orElseGet(() -> settled(phase.arrival(), hops));
  }

  private Optional<Route> next(RewritePhase phase) {
    return phase.relocation().flatMap(rewrite -> server.find(rewrite.path(), rewrite.whole()));
  }

  private Arrival settled(Arrival arrival, int hops) {
    Arrival answered = arrival.status().isPresent() ? arrival : handled(arrival);
    if (answered.status().isEmpty()) {
      return answered;
    }
    Optional<ErrorPage> page = ErrorPage.of(answered.level(), answered.status().getAsInt());
    return page.map(found -> shown(answered, found, hops)).orElse(answered);
  }

  private Arrival shown(Arrival arrival, ErrorPage page, int hops) {
    Optional<Route> named = hops == MOST_HOPS ? Optional.empty() : server.named(page.target());
    Arrival there = named.map(route -> hop(route, hops + 1)).orElse(arrival);
    OptionalInt status = page.status(arrival.status());
    return status.isPresent() ? there.with(status.getAsInt()) : there;
  }

  private Arrival handled(Arrival arrival) {
    Level level = arrival.level();
    boolean get = Set.of("GET", "HEAD").contains(world.scenario().method());
    if (level.denies()) {
      return arrival.with(403);
    }
    return !get && level.handler() == Handler.STATIC
        ? arrival.with(405)
        : new Arrival(level, OptionalInt.empty());
  }
}
