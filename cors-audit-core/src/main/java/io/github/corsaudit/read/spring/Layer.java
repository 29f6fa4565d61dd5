package io.github.corsaudit.read.spring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** One document of configuration: what it sets, and for which profiles. */
final class Layer {
  private static final List<PropertyName> CONDITIONS =
      List.of(
          PropertyName.parse("spring.config.activate.on-profile"),
          PropertyName.parse("spring.profiles"));

  private final Map<PropertyName, Setting> settings = new LinkedHashMap<>();
  private final List<ProfileExpression> conditions;

  /**
   * Takes a document's settings; of a name that stands twice, the last holds.
   *
   * @param conditions what its file's name says about profiles
   */
  Layer(List<Setting> all, List<ProfileExpression> conditions) {
    all.forEach(setting -> settings.put(setting.name(), setting));
    List<ProfileExpression> own = ownConditions();
    this.conditions = Stream.concat(conditions.stream(), own.stream()).toList();
  }

  private List<ProfileExpression> ownConditions() {
    return CONDITIONS.stream()
        .map(this::list)
        .filter(values -> !values.isEmpty())
        .map(values -> values.stream().map(setting -> setting.value().value()).toList())
        .map(values -> ProfileExpression.parse(String.join(",", values)))
        .toList();
  }

  /** Returns whether the document holds where these profiles are active. */
  boolean active(Set<String> profiles) {
    return conditions.stream().allMatch(condition -> condition.holds(profiles));
  }

  List<ProfileExpression> conditions() {
    return conditions;
  }

  List<Setting> under(PropertyName prefix) {
    return settings.values().stream().filter(setting -> setting.name().under(prefix)).toList();
  }

  /** Returns the value with a name, or the items of the list with that name; none if neither. */
  List<Setting> list(PropertyName name) {
    Setting single = settings.get(name);
    if (single != null) {
      return List.of(single);
    }
    List<Setting> items = new ArrayList<>();
    for (Setting item = settings.get(name.item(0)); item != null; ) {
      items.add(item);
      item = settings.get(name.item(items.size()));
    }
    return items;
  }
}
