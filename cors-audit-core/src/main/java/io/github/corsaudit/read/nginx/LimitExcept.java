package io.github.corsaudit.read.nginx;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * {@code limit_except}: for the methods it does not name it takes the place of the location, whose
 * {@code if} and {@code return} are then not looked at, while its headers stay.
 */
final class LimitExcept {
  private LimitExcept() {}

  /** Returns the block that takes a location's place for a method. */
  static Optional<Directive> hiding(Route route, String method) {
    return route.body().stream()
        .filter(d -> d.is("limit_except") && d.block().isPresent() && !names(d, method))
        .findFirst();
  }

  private static boolean names(Directive limit, String method) {
    return limit.has(method) || (method.equals("HEAD") && limit.has("GET"));
  }

  /** Returns where a request ends up that the block is for. */
  static Arrival arrival(Route route, Directive limit) {
    Level level = route.level().branch(limit.children());
    Arrival arrival = new Arrival(level, OptionalInt.empty());
    return level.denies() ? arrival.with(403) : arrival;
  }
}
