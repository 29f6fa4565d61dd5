package io.github.corsaudit.source;

import io.github.corsaudit.model.Tri;

/** What counts as true. */
public final class Truths {
  private Truths() {}

  /** Returns whether a value is true where a condition is wanted. */
  public static Tri of(Value value) {
    if (value instanceof Value.Text text) {
      return Tri.of(!text.text().isEmpty());
    }
    if (value instanceof Value.Truth truth) {
      return Tri.of(truth.value());
    }
    if (value instanceof Value.Items list) {
      boolean unsure =
          !list.items().isEmpty()
              && list.items().stream().allMatch(item -> item.value() instanceof Value.Unresolved);
      return unsure ? Tri.UNKNOWN : Tri.of(!list.items().isEmpty());
    }
    if (value instanceof Value.Entries map) {
      return Tri.of(!map.entries().isEmpty());
    }
    if (value instanceof Value.Numeral number) {
      return Tri.of(!number.literal().matches("0+(\\.0*)?"));
    }
    if (value instanceof Value.Nothing) {
      return Tri.NO;
    }
    boolean unknown = value instanceof Value.Unresolved || value instanceof Value.Made;
    return unknown ? Tri.UNKNOWN : Tri.YES;
  }
}
