package io.github.corsaudit.read.nginx;

import io.github.corsaudit.model.Problem;
import io.github.corsaudit.read.SourceText;
import java.util.List;

/** One file as a tree of directives, and what breaks the grammar in it. */
record Parsed(SourceText source, List<Directive> directives, List<Problem> problems) {
  /** Makes the lists unchangeable. */
  Parsed {
    directives = List.copyOf(directives);
    problems = List.copyOf(problems);
  }
}
