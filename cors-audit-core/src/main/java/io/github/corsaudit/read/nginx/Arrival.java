package io.github.corsaudit.read.nginx;

import java.util.OptionalInt;

/**
 * Where a request ends up.
 *
 * @param level the level whose headers the answer gets
 * @param status the status; empty where it is up to the application or the files
 */
record Arrival(Level level, OptionalInt status) {

  /** Returns the same level with another status. */
  Arrival with(int code) {
    return new Arrival(level, OptionalInt.of(code));
  }
}
