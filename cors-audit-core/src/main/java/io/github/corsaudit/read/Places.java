package io.github.corsaudit.read;

import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Span;

/** Reckons with places in files. */
public final class Places {
  private Places() {}

  /**
   * Returns the place from the first's start to the second's end; the first alone where the second
   * lies before it or in another file, as what an alias refers to does.
   */
  public static Provenance.InFile over(Provenance.InFile first, Provenance.InFile second) {
    Span from = first.span();
    Span to = second.span();
    boolean before =
        to.endLine() < from.endLine()
            || (to.endLine() == from.endLine() && to.endColumn() < from.endColumn())
            || to.line() < from.line();
    if (before || !first.file().equals(second.file())) {
      return first;
    }
    return new Provenance.InFile(
        first.file(), new Span(from.line(), from.column(), to.endLine(), to.endColumn()));
  }
}
