package io.github.corsaudit.source;

import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Sourced;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a program's run beyond its files.
 *
 * @param environment all variables that are set; empty where nobody knows which are
 * @param imported what names of foreign code hold while it runs, by their full names
 */
public record World(Optional<Map<String, String>> environment, Map<String, Value> imported) {
  /** Makes the maps unchangeable. */
  public World {
    environment = environment.map(Map::copyOf);
    imported = Map.copyOf(imported);
  }

  /** Returns a world of which nothing is known. */
  public static World unknown() {
    return new World(Optional.empty(), Map.of());
  }

  /** Returns this world with foreign names that hold something. */
  public World with(Map<String, Value> foreign) {
    return new World(environment, foreign);
  }

  /** Returns whether it is known which variables are set. */
  boolean hasEnvironment() {
    return environment.isPresent();
  }

  Optional<String> variable(String name) {
    return environment.map(all -> all.get(name));
  }

  /** Returns a variable whose name may be written in letters of any case. */
  Optional<String> variableInAnyCase(String name) {
    return environment.stream()
        .flatMap(all -> all.entrySet().stream())
        .filter(entry -> entry.getKey().toUpperCase(Locale.ROOT).equals(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  Optional<List<Sourced<Value>>> imported(String name, Provenance use) {
    return Optional.ofNullable(imported.get(name)).map(value -> List.of(new Sourced<>(value, use)));
  }
}
