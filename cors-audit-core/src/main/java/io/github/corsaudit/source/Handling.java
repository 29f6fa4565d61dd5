package io.github.corsaudit.source;

import io.github.corsaudit.model.Tri;
import java.util.List;
import java.util.Optional;

/**
 * What a function does for one request: the headers it sets on a response, and how it ends.
 *
 * @param changes the headers, in order
 * @param end how it ends
 * @param result what it returns; empty where that is nothing, or an exception
 */
public record Handling(List<Change> changes, End end, Optional<Expression> result) {
  /** Makes the list unchangeable. */
  public Handling {
    changes = List.copyOf(changes);
  }

  /** How a function ends. */
  public enum End {
    /** It returns. */
    RETURNS,
    /** It throws something that is no answer to the client. */
    CRASHES,
    /** It throws an exception that stands for an answer with an error status. */
    REFUSES,
    /** Nobody can tell. */
    UNKNOWN
  }

  /** What becomes of what a header held. */
  public enum Kind {
    /** It is replaced. */
    SET,
    /** The value comes in addition. */
    ADD,
    /** It stays if there is any. */
    SET_IF_NONE
  }

  /**
   * A header that is set.
   *
   * @param name its name; not a {@link Value.Text} where nobody can tell
   * @param value its value; not a {@link Value.Text} where nobody can tell
   * @param happens whether that happens
   */
  public record Change(Kind kind, Value name, Value value, Tri happens) {}
}
