package io.github.corsaudit.read.spring;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds the profiles that are active where the environment is known. */
final class ActiveProfiles {
  private static final PropertyName ACTIVE = PropertyName.parse("spring.profiles.active");
  private static final String NONE = "default";

  private ActiveProfiles() {}

  /** Returns them; {@code default} where none is named. */
  static Set<String> of(List<Layer> layers) {
    Settings settings = Settings.of(layers, Set.of(NONE));
    Stream<String> names =
        settings.list(ACTIVE).stream()
            .map(setting -> new PlaceholderResolver(settings).resolve(setting.value()))
            .filter(Value::known)
            .flatMap(value -> Arrays.stream(value.text().split(",")))
            .map(String::strip)
            .filter(name -> !name.isEmpty());
    Set<String> active = new TreeSet<>(names.toList());
    return active.isEmpty() ? Set.of(NONE) : active;
  }

  /** Returns a variable's names as a property: as it is, and with dots for underscores. */
  static List<PropertyName> names(String variable) {
    return List.of(PropertyName.parse(variable), PropertyName.parse(variable.replace('_', '.')));
  }
}
