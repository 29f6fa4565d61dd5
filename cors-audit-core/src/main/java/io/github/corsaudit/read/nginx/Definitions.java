package io.github.corsaudit.read.nginx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The variables that a configuration defines: those of its maps, and those it sets. */
final class Definitions {
  private final Map<String, MapTable> maps = new HashMap<>();
  private final Set<String> settable = new HashSet<>();

  /** Collects the definitions in trees of directives; the first of several is kept. */
  static Definitions in(List<List<Directive>> trees) {
    Definitions definitions = new Definitions();
    trees.forEach(definitions::collect);
    return definitions;
  }

  private void collect(List<Directive> directives) {
    for (Directive directive : directives) {
      if (directive.is("map") && directive.arguments().size() == 2) {
        String name = Interpolation.canonical(directive.word(1));
        maps.computeIfAbsent(name, key -> MapTable.of(directive));
      } else if (directive.is("set") && !directive.arguments().isEmpty()) {
        settable.add(Interpolation.canonical(directive.word(0)));
      } else {
        collect(directive.children());
      }
    }
  }

  /** Returns the map that computes a variable. */
  Optional<MapTable> map(String name) {
    return Optional.ofNullable(maps.get(name));
  }

  /** Returns whether some directive sets the variable; until then it is empty. */
  boolean settable(String name) {
    return settable.contains(name);
  }
}
