package io.github.corsaudit.read.nginx;

import io.github.corsaudit.model.Provenance;
import java.util.regex.Pattern;

/** What a configuration file is for, by its name. */
final class Purpose {
  private static final Pattern DEVELOPMENT =
      Pattern.compile(
          "(?i)(?:.*/)?(?:dev|development)/.*|(?:.*/)?(?:[^/]*[._-])?(?:dev|development|local|test)(?:[._-][^/]*)?");

  private Purpose() {}

  /** Returns whether a place stands in a file that only governs development or tests. */
  static boolean development(Provenance at) {
    return at.inFile().map(place -> DEVELOPMENT.matcher(place.file()).matches()).orElse(false);
  }
}
