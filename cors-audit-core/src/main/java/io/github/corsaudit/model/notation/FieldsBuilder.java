package io.github.corsaudit.model.notation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects named values, leaving out those that are what stands for nothing anyway. */
final class FieldsBuilder {
  private final Map<String, Outline> fields = new LinkedHashMap<>();

  /** Adds a value. */
  FieldsBuilder put(String name, Outline value) {
    fields.put(name, value);
    return this;
  }

  /** Adds a text, unless it is the default. */
  FieldsBuilder text(String name, String value, String byDefault) {
    return value.equals(byDefault) ? this : put(name, new Outline.Text(value));
  }

  /** Adds a list, unless it is empty. */
  FieldsBuilder items(String name, List<? extends Outline> items, boolean inline) {
    return items.isEmpty() ? this : put(name, new Outline.Items(List.copyOf(items), inline));
  }

  /** Adds all of another's fields. */
  FieldsBuilder all(Outline.Fields more) {
    fields.putAll(more.fields());
    return this;
  }

  Outline.Fields build(boolean inline) {
    return new Outline.Fields(fields, inline);
  }
}
