package io.github.corsaudit.model;

import java.util.function.Function;

/** A value and where it came from. */
public record Sourced<T>(T value, Provenance at) {

  /** Returns another value from the same place. */
  public <R> Sourced<R> map(Function<? super T, ? extends R> change) {
    return new Sourced<>(change.apply(value), at);
  }
}
