package io.github.corsaudit.source;

import java.util.Optional;

/** Follows names through imports to where they were first declared. */
final class QualifiedNames {
  private static final int LONGEST_CHAIN = 5;

  private final Program program;

  QualifiedNames(Program program) {
    this.program = program;
  }

  String of(String path, Frame frame) {
    return of(path, frame.module(), path, LONGEST_CHAIN);
  }

  /**
   * Follows a path from one module on.
   *
   * @param known the last name that does not depend on where it is used; it stays, since a library
   *     whose copy lies beside the program is still that library
   */
  private String of(String path, SourceModule module, String known, int left) {
    int dot = path.indexOf('.');
    String first = dot < 0 ? path : path.substring(0, dot);
    String rest = dot < 0 ? "" : path.substring(dot);
    Imported imported = module.imports().get(first);
    if (imported == null) {
      return star(path, first, module, known, left);
    }
    String name = imported.qualified() + rest;
    String better = imported.module().startsWith(".") ? known : name;
    Optional<SourceModule> source =
        left == 0 || imported.symbol().isEmpty()
            ? Optional.empty()
            : program.imported(imported.module(), module);
    return source.map(there -> of(imported.symbol() + rest, there, better, left - 1)).orElse(name);
  }

  private String star(String path, String first, SourceModule module, String known, int left) {
    boolean local = module.top().inner().containsKey(first) || left == 0;
    if (local || module.stars().isEmpty()) {
      return known;
    }
    String origin = module.stars().get(0);
    String name = origin + "." + path;
    String better = origin.startsWith(".") ? known : name;
    return program
        .imported(origin, module)
        .map(there -> of(path, there, better, left - 1))
        .orElse(name);
  }
}
