package io.github.corsaudit.model;

import java.util.List;

/** The value of a list header: methods, request headers, or exposed response headers. */
public sealed interface TokenSet {

  /** No such header. */
  record Absent() implements TokenSet {}

  /**
   * These elements, raw; a {@code *} among them is the header's wildcard.
   *
   * @param tokens the elements in the order written; one that is no token makes the header void
   */
  record Listed(List<String> tokens) implements TokenSet {
    /** Makes the list unchangeable. */
    public Listed {
      tokens = List.copyOf(tokens);
    }
  }

  /** Whatever the preflight asked for is granted. */
  record Echo() implements TokenSet {}

  /** Cannot be told from what was read. */
  record Unknown() implements TokenSet {}
}
