package io.github.corsaudit;

import java.util.function.IntSupplier;

/** Hears how far an audit is, and may end it early. */
public interface Progress {

  /** Returns one that hears nothing and never stops. */
  static Progress none() {
    return new Progress() {};
  }

  /** A file's content is about to be read for policies. */
  default void file(String path) {}

  /**
   * An endpoint has been asked everything.
   *
   * @param done how many have been
   * @param all how many there are
   * @param requests how many requests it took
   * @param findings counts what was found there; works it out when it is asked
   */
  default void target(int done, int all, int requests, IntSupplier findings) {}

  /** Returns whether to stop and report what was found so far. */
  default boolean stopWanted() {
    return false;
  }
}
