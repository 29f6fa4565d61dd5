package io.github.corsaudit.files;

import java.nio.file.Path;

/** Names files as reports do: relative to the working directory where they lie below it. */
record PathNames(Path workingDirectory) {
  PathNames {
    workingDirectory = workingDirectory.toAbsolutePath().normalize();
  }

  String name(Path path) {
    Path absolute = path(path.toString());
    Path named =
        absolute.startsWith(workingDirectory) ? workingDirectory.relativize(absolute) : absolute;
    return named.toString().replace('\\', '/');
  }

  Path path(String name) {
    return workingDirectory.resolve(name).normalize();
  }
}
