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
    return of(path, frame.module(), LONGEST_CHAIN);
  }

  private String of(String path, SourceModule module, int left) {
    int dot = path.indexOf('.');
    String first = dot < 0 ? path : path.substring(0, dot);
    String rest = dot < 0 ? "" : path.substring(dot);
    Imported imported = module.imports().get(first);
    if (imported == null) {
      return star(path, first, module, left);
    }
    Optional<SourceModule> source =
        left == 0 || imported.symbol().isEmpty()
            ? Optional.empty()
            : program.imported(imported.module(), module);
    return source
        .map(there -> of(imported.symbol() + rest, there, left - 1))
        .orElse(imported.qualified() + rest);
  }

  private String star(String path, String first, SourceModule module, int left) {
    boolean local = module.top().inner().containsKey(first) || left == 0;
    if (local || module.stars().isEmpty()) {
      return path;
    }
    String origin = module.stars().get(0);
    return program
        .imported(origin, module)
        .map(there -> of(path, there, left - 1))
        .orElse(origin + "." + path);
  }
}
