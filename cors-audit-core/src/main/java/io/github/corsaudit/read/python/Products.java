package io.github.corsaudit.read.python;

import io.github.corsaudit.read.Sources;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The versions of Python packages that apply to a file: what the caller knows of the running
 * system, else what the project pins.
 */
record Products(Sources sources) {

  /** Returns a package's version; empty where nobody says it. */
  Optional<String> version(String name, String path) {
    return sources
        .deployment()
        .version()
        .flatMap(text -> among(name, text))
        .or(() -> new PinnedVersions(sources).of(name, path));
  }

  private static Optional<String> among(String name, String text) {
    Matcher named =
        Pattern.compile("(?i)(?<![\\w-])" + Pattern.quote(name) + "[ =@]+v?([0-9][^ ,;]*)")
            .matcher(text);
    return named.find() ? Optional.of(named.group(1)) : Optional.empty();
  }
}
