package io.github.corsaudit.read.spring;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What holds where certain profiles are active. */
final class Settings {
  private final List<Layer> highestFirst;

  private Settings(List<Layer> highestFirst) {
    this.highestFirst = highestFirst;
  }

  /** Returns what holds of these layers, of which later ones win. */
  static Settings of(List<Layer> layers, Set<String> profiles) {
    List<Layer> active = new ArrayList<>();
    for (Layer layer : layers) {
      if (layer.active(profiles)) {
        active.add(0, layer);
      }
    }
    return new Settings(active);
  }

  /** Returns the value with a name. */
  Optional<Setting> get(PropertyName name) {
    return list(name).stream().filter(setting -> setting.name().equals(name)).findFirst();
  }

  /** Returns a value or a list's items; a list is never put together from several documents. */
  List<Setting> list(PropertyName name) {
    return highestFirst.stream()
        .map(layer -> layer.list(name))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** Returns all settings under a name, those of the winning document first. */
  List<Setting> under(PropertyName prefix) {
    return highestFirst.stream().flatMap(layer -> layer.under(prefix).stream()).toList();
  }

  /** Returns those settings under a name that the winning document holds. */
  List<Setting> foremostUnder(PropertyName prefix) {
    return highestFirst.stream()
        .map(layer -> layer.under(prefix))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** Returns the names one part below a name, each once. */
  Set<PropertyName> children(PropertyName parent) {
    int size = parent.parts().size() + 1;
    Set<PropertyName> children = new LinkedHashSet<>();
    for (Setting setting : under(parent)) {
      PropertyName name = setting.name();
      children.add(
          new PropertyName(name.parts().subList(0, size), name.written().subList(0, size)));
    }
    return children;
  }
}
