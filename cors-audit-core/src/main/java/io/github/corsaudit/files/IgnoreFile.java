package io.github.corsaudit.files;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The patterns of one {@code .gitignore}, for paths relative to its folder. */
record IgnoreFile(List<IgnorePattern> patterns) {
  IgnoreFile {
    patterns = List.copyOf(patterns);
  }

  static IgnoreFile parse(Stream<String> lines) {
    return new IgnoreFile(lines.map(IgnorePattern::parse).flatMap(Optional::stream).toList());
  }

  /** Returns whether a path is ignored, or empty if no pattern speaks of it: the last one wins. */
  Optional<Boolean> decides(String path, boolean folder) {
    for (int i = patterns.size() - 1; i >= 0; i--) {
      if (patterns.get(i).matches(path, folder)) {
        return Optional.of(!patterns.get(i).negated());
      }
    }
    return Optional.empty();
  }
}
