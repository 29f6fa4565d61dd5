package io.github.corsaudit.read.nginx;

import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.Provenance;

/** A question on which the answer to a request depends. */
sealed interface Condition {

  /** Where it is asked. */
  Provenance at();

  /** Whether the request's origin is in a set. */
  record OnOrigin(OriginRule rule, Provenance at) implements Condition {}

  /** Something that has nothing to do with the origin, or cannot be told. */
  record Other(String expression, Provenance at) implements Condition {}
}
