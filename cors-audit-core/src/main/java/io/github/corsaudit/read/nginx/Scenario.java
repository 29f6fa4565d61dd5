package io.github.corsaudit.read.nginx;

import java.util.Optional;

/**
 * The kind of request that is played through.
 *
 * @param method its method
 * @param withOrigin whether it has an {@code Origin} header
 * @param supposed the expression, of those that have nothing to do with the origin, that is
 *     supposed to hold; all others are supposed not to
 */
record Scenario(String method, boolean withOrigin, Optional<String> supposed) {

  /** Returns a cross-origin request with a method. */
  static Scenario of(String method) {
    return new Scenario(method, true, Optional.empty());
  }

  /** Returns the same request with another method. */
  Scenario with(String other) {
    return new Scenario(other, withOrigin, supposed);
  }

  /** Returns the same request without an origin. */
  Scenario withoutOrigin() {
    return new Scenario(method, false, supposed);
  }

  /** Returns the same request where an expression holds. */
  Scenario supposing(String expression) {
    return new Scenario(method, withOrigin, Optional.of(expression));
  }

  /** Returns whether this is the browser's question before a request. */
  boolean preflight() {
    return method.equals("OPTIONS");
  }
}
