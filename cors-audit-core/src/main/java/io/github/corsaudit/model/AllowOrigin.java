package io.github.corsaudit.model;

import java.util.List;

/** What an answer's {@code Access-Control-Allow-Origin} holds. */
public sealed interface AllowOrigin {

  /** No such header. */
  record Absent() implements AllowOrigin {}

  /** The single value {@code *}. */
  record Star() implements AllowOrigin {}

  /** The request's own origin, byte for byte. */
  record Echo() implements AllowOrigin {}

  /**
   * The same lines whoever asks; more than one line, or a value no origin equals, lets nobody in.
   */
  record Fixed(List<String> lines) implements AllowOrigin {
    /** Makes the list unchangeable. */
    public Fixed {
      lines = List.copyOf(lines);
    }
  }

  /** Something is sent, but what cannot be told. */
  record Unknown() implements AllowOrigin {}
}
