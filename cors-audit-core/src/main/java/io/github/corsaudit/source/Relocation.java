package io.github.corsaudit.source;

import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Sourced;
import java.util.List;

/** Gives a value and all its parts another place: that of the string it was decoded from. */
final class Relocation {
  private Relocation() {}

  static Sourced<Value> to(Sourced<Value> value, Provenance at) {
    return new Sourced<>(moved(value.value(), at), at);
  }

  private static Value moved(Value value, Provenance at) {
    if (value instanceof Value.Items list) {
      return new Value.Items(list.items().stream().map(item -> to(item, at)).toList());
    }
    if (value instanceof Value.Entries map) {
      List<Value.Entry> entries =
          map.entries().stream()
              .map(entry -> new Value.Entry(to(entry.key(), at), to(entry.value(), at)))
              .toList();
      return new Value.Entries(entries);
    }
    return value;
  }
}
