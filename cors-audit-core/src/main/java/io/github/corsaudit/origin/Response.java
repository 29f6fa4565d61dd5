package io.github.corsaudit.origin;

import io.github.corsaudit.model.Grant;

/** What a policy answers to one request. */
public sealed interface Response {

  /** This grant is the first that fits, and its answer is sent. */
  record Granted(Grant grant) implements Response {}

  /** No grant fits: no CORS header is sent. */
  record Silent() implements Response {}

  /** Nobody can tell, because whether this grant fits could not be decided. */
  record Unknown(Grant undecided) implements Response {}
}
