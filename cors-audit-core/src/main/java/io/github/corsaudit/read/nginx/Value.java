package io.github.corsaudit.read.nginx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A value as far as it can be told: literal text and what the request brings, in order. */
record Value(List<Piece> pieces) {
  /** The empty text, which nginx sends no header for. */
  static final Value EMPTY = new Value(List.of());

  /** Makes the list unchangeable. */
  Value {
    pieces = List.copyOf(pieces);
  }

  /** Returns a value of text alone. */
  static Value literal(String text) {
    return text.isEmpty() ? EMPTY : new Value(List.of(new Piece.Literal(text)));
  }

  /** Returns the value that the request's {@code Origin} header has. */
  static Value origin() {
    return new Value(List.of(new Piece.RequestOrigin()));
  }

  /** Returns a value that cannot be told. */
  static Value opaque(String expression) {
    return new Value(List.of(new Piece.Opaque(expression)));
  }

  /** Returns this value with another one behind it. */
  Value then(Value next) {
    if (pieces.isEmpty()) {
      return next;
    }
    List<Piece> all = new ArrayList<>(pieces);
    for (Piece piece : next.pieces) {
      append(all, piece);
    }
    return new Value(all);
  }

  private static void append(List<Piece> pieces, Piece piece) {
    int last = pieces.size() - 1;
    if (pieces.get(last) instanceof Piece.Literal left && piece instanceof Piece.Literal right) {
      pieces.set(last, new Piece.Literal(left.text() + right.text()));
    } else {
      pieces.add(piece);
    }
  }

  /** Returns the text, if it is the same for every request. */
  Optional<String> text() {
    if (pieces.isEmpty()) {
      return Optional.of("");
    }
    boolean literal = pieces.size() == 1 && pieces.get(0) instanceof Piece.Literal;
    return literal ? Optional.of(((Piece.Literal) pieces.get(0)).text()) : Optional.empty();
  }

  /** Returns whether this is the request's origin and nothing else. */
  boolean isOrigin() {
    return is(new Piece.RequestOrigin());
  }

  /** Returns whether the value is just that piece. */
  boolean is(Piece piece) {
    return pieces.size() == 1 && pieces.get(0).equals(piece);
  }

  /** Returns whether there is no text. */
  boolean isEmpty() {
    return pieces.isEmpty();
  }

  /** Returns whether part of it cannot be told. */
  boolean isOpaque() {
    return pieces.stream().anyMatch(Piece.Opaque.class::isInstance);
  }

  /** Returns the value for people, in nginx's own notation. */
  String written() {
    StringBuilder out = new StringBuilder();
    for (Piece piece : pieces) {
      out.append(written(piece));
    }
    return out.toString();
  }

  private static String written(Piece piece) {
    if (piece instanceof Piece.Literal literal) {
      return literal.text();
    }
    if (piece instanceof Piece.Opaque opaque) {
      return opaque.expression();
    }
    if (piece instanceof Piece.RequestOrigin) {
      return "$http_origin";
    }
    return piece instanceof Piece.RequestedMethod
        ? "$http_access_control_request_method"
        : "$http_access_control_request_headers";
  }
}
