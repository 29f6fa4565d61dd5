package io.github.corsaudit.model;

import java.util.Locale;

/**
 * Something wrong with a declaration that only its own system's reader can tell, such as a key that
 * the system ignores. A rule turns it into a finding; the text completes the rule's message.
 *
 * @param kind what is wrong
 * @param text what exactly, for people: one sentence without the final stop
 * @param at where
 */
public record Flaw(Kind kind, String text, Provenance at) {

  /** The kinds of flaws, each the subject of one fact. */
  public enum Kind {
    /** The system does not start with it, or answers every request with an error. */
    CONFIG_REFUSED,
    /** A key that the system silently ignores. */
    UNKNOWN_OPTION,
    /** A setting that another one makes void. */
    DEAD_SETTING,
    /** Headers that some responses lack. */
    HEADERS_LOST,
    /** Two layers that both add headers. */
    DUPLICATE_HEADERS,
    /** An entry that can never match what a browser sends, under the system's own matching. */
    DEAD_ENTRY,
    /** An entry that another one already covers. */
    REDUNDANT_ENTRY,
    /** A security layer answers the preflight first. */
    PREFLIGHT_BLOCKED,
    /** The preflight of an origin that is let in fails. */
    PREFLIGHT_BROKEN,
    /** A redirect loses the origin or the headers. */
    REDIRECT,
    /** What a service answers is not what its owners want. */
    POLICY_DRIFT;

    /** Returns the name of the fact that reports it. */
    public String text() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
