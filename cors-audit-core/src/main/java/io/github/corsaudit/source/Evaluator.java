package io.github.corsaudit.source;

import io.github.corsaudit.model.Sourced;
import io.github.corsaudit.model.Tri;
import java.util.List;
import java.util.Optional;

/**
 * Computes what expressions of a program are, without running it. Gives up, and says so, where a
 * value depends on what is not in the program's files or takes too long to find.
 */
public final class Evaluator {
  private final Program program;

  /** Takes the program. */
  public Evaluator(Program program) {
    this.program = program;
  }

  /** Returns what an expression may be in a body of code. */
  public Resolved resolve(Expression expression, Frame frame) {
    Evaluation evaluation = new Evaluation(program);
    List<Sourced<Value>> branches = evaluation.values(expression, Scope.of(frame));
    return evaluation.resolved(branches);
  }

  /**
   * Returns what a dictionary behind a dotted path, such as {@code app.config}, has become before a
   * call: what was put into it in the same body of code and those around it.
   */
  public Resolved dictionary(String path, CallSite use) {
    Evaluation evaluation = new Evaluation(program);
    Place place = use.call().place();
    return evaluation.resolved(
        evaluation.dictionary(path, Scope.of(use.frame()), place.start(), place.at()));
  }

  /**
   * Returns the full name of what an expression refers to: {@code starlette.middleware.Middleware}
   * where that class was imported, here or in the module it was imported from.
   */
  public Optional<String> qualified(Expression expression, Frame frame) {
    return Paths.of(expression).map(path -> new QualifiedNames(program).of(path, frame));
  }

  /**
   * Returns whether the place is reached: YES where nothing stands in the way, NO where a condition
   * known to be false does, UNKNOWN where it depends.
   */
  public Tri reached(CallSite site) {
    return new Evaluation(program).reached(Scope.of(site.frame()), site.call().place().start());
  }

  /** Returns what a file's own variable is in the end; empty if the file does not declare it. */
  public Optional<Resolved> variable(String name, SourceModule module) {
    Evaluation evaluation = new Evaluation(program);
    return evaluation.global(name, module).map(evaluation::resolved);
  }

  /**
   * Returns whether a place is only reached where the program runs for its developers: behind a
   * condition such as {@code if DEBUG}.
   */
  public boolean inDevelopment(CallSite site) {
    return Guards.development(site.frame().steps(), site.call().place().start());
  }
}
