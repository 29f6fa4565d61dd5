package io.github.corsaudit.origin;

import io.github.corsaudit.model.Dialect;
import io.github.corsaudit.model.OriginRule;
import java.util.EnumSet;
import java.util.Set;

/** The flags that are on at a place in an expression. */
final class Flags {
  private final Set<Flag> on;

  private Flags(Set<Flag> on) {
    this.on = on;
  }

  /**
   * Returns the flags with which an expression starts.
   *
   * @throws Undecided if its dialect has no such flags
   */
  static Flags of(OriginRule.Pattern pattern) {
    Flags flags =
        new Flags(EnumSet.noneOf(Flag.class)).with(Flag.IGNORE_CASE, pattern.ignoreCase());
    for (int i = 0; i < pattern.flags().length(); i++) {
      flags = flags.with(beside(pattern.dialect(), pattern.flags().charAt(i)), true);
    }
    boolean classes =
        pattern.dialect() == Dialect.JAVA
            ? flags.has(Flag.SPACED)
            : pattern.dialect() == Dialect.PCRE && pattern.flags().contains("xx");
    return flags.with(Flag.SPACED_CLASSES, classes);
  }

  private static Flag beside(Dialect dialect, char letter) {
    return Flag.beside(dialect, letter)
        .orElseThrow(() -> Undecided.malformed("the dialect has no flag `" + letter + "`"));
  }

  boolean has(Flag flag) {
    return on.contains(flag);
  }

  /** Returns these flags with one switched. */
  Flags with(Flag flag, boolean value) {
    if (has(flag) == value) {
      return this;
    }
    EnumSet<Flag> changed = on.isEmpty() ? EnumSet.noneOf(Flag.class) : EnumSet.copyOf(on);
    if (value) {
      changed.add(flag);
    } else {
      changed.remove(flag);
    }
    return new Flags(changed);
  }
}
