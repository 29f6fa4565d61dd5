package io.github.corsaudit.serve;

/** Whether a system starts with its configuration. */
public enum Startup {
  /** It does. */
  OK("ok"),
  /** It refuses the configuration or crashes on it. */
  FAILS("fails"),
  /** Nobody can tell. */
  UNKNOWN("?");

  private final String text;

  Startup(String text) {
    this.text = text;
  }

  /** Returns the spelling of batch answers. */
  public String text() {
    return text;
  }
}
