package io.github.corsaudit.model;

import java.util.Locale;

/** How much of an origin a framework wants its pattern to match. */
public enum MatchMode {
  /** All of it, as {@code Matcher.matches} or {@code re.fullmatch}. */
  FULL,
  /** From the start, leaving a rest, as {@code re.match}. */
  START,
  /** Any part, as {@code Matcher.find} or nginx's {@code ~}. */
  ANYWHERE;

  /** Returns the spelling used in policies and on the command line. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
