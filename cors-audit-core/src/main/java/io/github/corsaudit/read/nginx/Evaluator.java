package io.github.corsaudit.read.nginx;

import java.util.List;
import java.util.Optional;

/** Computes texts with variables for one request. */
final class Evaluator {
  /** Maps that refer to each other more often than this go round in a circle. */
  private static final int DEEPEST = 16;

  private final Definitions definitions;
  private final World world;
  private int depth;

  /** Starts computing with a configuration's variables in a world. */
  Evaluator(Definitions definitions, World world) {
    this.definitions = definitions;
    this.world = world;
  }

  /** Returns the value of a text. */
  Value evaluate(String text) {
    return Interpolation.evaluate(text, this::variable);
  }

  private Value variable(String reference) {
    String name = Interpolation.canonical(reference);
    Optional<Value> set = world.variable(name);
    if (set.isPresent()) {
      return set.get();
    }
    Optional<MapTable> map = definitions.map(name);
    if (map.isPresent()) {
      return look(map.get(), "$" + reference);
    }
    return request(name)
        .orElseGet(() -> definitions.settable(name) ? Value.EMPTY : Value.opaque("$" + reference));
  }

  private Optional<Value> request(String name) {
    return switch (name) {
      case "http_origin" ->
          Optional.of(world.scenario().withOrigin() ? Value.origin() : Value.EMPTY);
      case "request_method" -> Optional.of(Value.literal(world.scenario().method()));
      case "http_access_control_request_method" ->
          Optional.of(onlyInPreflight(new Piece.RequestedMethod()));
      case "http_access_control_request_headers" ->
          Optional.of(onlyInPreflight(new Piece.RequestedHeaders()));
      default -> Optional.empty();
    };
  }

  private Value onlyInPreflight(Piece piece) {
    return world.scenario().preflight() ? new Value(List.of(piece)) : Value.EMPTY;
  }

  private Value look(MapTable map, String expression) {
    if (depth == DEEPEST) {
      return Value.opaque(expression);
    }
    depth++;
    Value value = found(map, expression);
    depth--;
    return value;
  }

  private Value found(MapTable map, String expression) {
    Value looked = evaluate(map.source());
    if (looked.isOpaque()) {
      return Value.opaque(expression);
    }
    Optional<MapTable.Entry> entry = map.find(looked, world);
    if (entry.isEmpty()) {
      return evaluate(map.otherwise());
    }
    if (entry.get().kind() == MapTable.Kind.REGEX) {
      Captures.set(entry.get().key(), looked, world);
    }
    return evaluate(entry.get().value());
  }
}
