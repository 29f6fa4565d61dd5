package io.github.corsaudit.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of one module. A module's folder may hold other modules, which are audited in their own
 * turn, and its build folder, which holds copies.
 *
 * @param root the folder in which the build was started, which paths in reports are relative to
 * @param module the module's folder
 * @param build the module's build folder
 * @param others the folders of all modules of the build
 */
record ModuleFiles(Path root, Path module, Path build, List<Path> others) {

  /** Returns globs for what is not this module's own, relative to the root. */
  List<String> foreign() {
    return Stream.concat(Stream.of(build), others.stream().filter(this::within))
        .filter(folder -> folder.startsWith(root))
        .map(folder -> glob(folder) + "/**")
        .toList();
  }

  private boolean within(Path other) {
    return other.startsWith(module) && !other.equals(module);
  }

  private String glob(Path folder) {
    String path = root.relativize(folder).toString().replace('\\', '/');
    return path.replaceAll("[*?\\[\\]{}]", "\\\\$0");
  }
}
