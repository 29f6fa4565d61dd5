package io.github.corsaudit.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Turns what the user typed into paths. */
final class CommandPaths {
  private CommandPaths() {}

  static Path parse(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new UsageException("'" + text.replace("\0", "\\0") + "' is no path: " + e.getReason());
    }
  }
}
