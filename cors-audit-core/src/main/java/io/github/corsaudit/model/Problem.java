package io.github.corsaudit.model;

import java.util.Locale;
import java.util.Optional;

/**
 * Something that could not be audited. A policy behind a problem is never called clean.
 *
 * @param kind why
 * @param where the file or the URL
 * @param line the line in the file, from 1; empty where there is none
 * @param message what happened and what to do, for people, in one sentence
 */
public record Problem(Kind kind, String where, Optional<Integer> line, String message) {

  /** Returns a problem with a place in a file. */
  public static Problem at(Kind kind, Provenance.InFile place, String message) {
    return new Problem(kind, place.file(), Optional.of(place.span().line()), message);
  }

  /** Returns a problem with a whole file or target. */
  public static Problem with(Kind kind, String where, String message) {
    return new Problem(kind, where, Optional.empty(), message);
  }

  /** Why something could not be audited; the names are those of the JSON report. */
  public enum Kind {
    /** The file cannot be opened, or is no text. */
    UNREADABLE(true),
    /** The file breaks the grammar of its format. */
    SYNTAX(true),
    /** The file is a template whose values are filled in elsewhere. */
    TEMPLATED(true),
    /** A policy is there, but its value cannot be told. */
    UNRESOLVED(false),
    /** Something this program cannot read here. */
    UNSUPPORTED(true),
    /** The server could not be reached. */
    UNREACHABLE(true),
    /** The server did not answer in time. */
    TIMEOUT(true),
    /** The server asked to be left alone. */
    RATE_LIMITED(true),
    /** Left out on purpose. */
    SKIPPED(false);

    private final boolean incomplete;

    Kind(boolean incomplete) {
      this.incomplete = incomplete;
    }

    /** Returns whether an audit with such a problem is incomplete (exit status 3). */
    public boolean incomplete() {
      return incomplete;
    }

    /** Returns the spelling of the JSON report. */
    public String text() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
