package io.github.corsaudit.model;

import java.util.Locale;

/** The languages in which origin patterns are written. */
public enum Dialect {
  /** Python's {@code re}. */
  PYTHON,
  /** ECMAScript's {@code RegExp}. */
  JAVASCRIPT,
  /** {@code java.util.regex}. */
  JAVA,
  /** PCRE, as in nginx, Apache and PHP. */
  PCRE,
  /** Ruby's Onigmo. */
  RUBY,
  /** RE2 and Go's {@code regexp}. */
  RE2,
  /** .NET's {@code Regex}. */
  DOTNET,
  /** {@code *} stands for any run of characters, all else for itself. */
  GLOB;

  /** Returns the spelling used in policies and on the command line. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
