package io.github.corsaudit;

/** Hears how far an audit is, and may end it early. */
public interface Progress {

  /** Returns one that hears nothing and never stops. */
  static Progress none() {
    return new Progress() {};
  }

  /** A file's content is about to be read for policies. */
  default void file(String path) {}

  /** An endpoint has been asked everything. */
  default void target(int done, int all, String url) {}

  /** Returns whether to stop and report what was found so far. */
  default boolean stopWanted() {
    return false;
  }
}
