package io.github.corsaudit.source;

import io.github.corsaudit.model.Sourced;
import java.util.HashMap;
import java.util.Map;

/**
 * What names mean at one place.
 *
 * @param frame the body of code
 * @param locals variables with a value of their own: arguments, and what runs over a list
 */
record Scope(Frame frame, Map<String, Sourced<Value>> locals) {

  static Scope of(Frame frame) {
    return new Scope(frame, Map.of());
  }

  Scope with(String name, Sourced<Value> value) {
    Map<String, Sourced<Value>> more = new HashMap<>(locals);
    more.put(name, value);
    return new Scope(frame, more);
  }
}
