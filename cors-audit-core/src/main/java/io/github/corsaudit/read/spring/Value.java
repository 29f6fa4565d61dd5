package io.github.corsaudit.read.spring;

import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Sourced;

/**
 * A setting's value once its placeholders are filled in.
 *
 * @param text the value; where it cannot be told, the text as written
 * @param known whether it could be told
 */
record Value(String text, boolean known, Provenance at) {

  Value withText(String other) {
    return new Value(other, known, at);
  }

  <T> Sourced<T> as(T meaning) {
    return new Sourced<>(meaning, at);
  }
}
