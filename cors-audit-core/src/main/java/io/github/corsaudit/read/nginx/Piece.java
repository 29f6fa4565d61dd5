package io.github.corsaudit.read.nginx;

/** A part of a value that nginx computes for a request. */
sealed interface Piece {

  /** The same text for every request. */
  record Literal(String text) implements Piece {}

  /** The whole of the request's {@code Origin} header. */
  record RequestOrigin() implements Piece {}

  /** What the preflight names in {@code Access-Control-Request-Method}. */
  record RequestedMethod() implements Piece {}

  /** What the preflight names in {@code Access-Control-Request-Headers}. */
  record RequestedHeaders() implements Piece {}

  /** Something that cannot be told from the files; the expression says what. */
  record Opaque(String expression) implements Piece {}
}
