package io.github.corsaudit.source;

import io.github.corsaudit.model.Sourced;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Evaluates variables: what was assigned to them before the place of use, on each branch. */
final class Variables {
  private final Evaluation evaluation;
  private final Program program;

  Variables(Evaluation evaluation, Program program) {
    this.evaluation = evaluation;
    this.program = program;
  }

  List<Sourced<Value>> name(Expression.Name name, Scope scope) {
    Sourced<Value> local = scope.locals().get(name.id());
    if (local != null) {
      return List.of(local);
    }
    return variable(name.id(), scope, name.place().start(), name)
        .orElseGet(() -> Evaluation.unresolved(name));
  }

  /**
   * Returns a variable as seen in a body of code before an offset; empty if nothing declares it.
   */
  Optional<List<Sourced<Value>>> variable(String name, Scope scope, int before, Expression use) {
    int until = before;
    Optional<Frame> frame = Optional.of(scope.frame());
    boolean innermost = true;
    while (frame.isPresent()) {
      Frame current = frame.get();
      if (innermost || !current.is(Frame.Kind.CLASS)) {
        Scope at = innermost ? scope : Scope.of(current);
        Optional<List<Sourced<Value>>> found = own(name, at, until, use);
        if (found.isPresent()) {
          return found;
        }
      }
      until = Integer.MAX_VALUE;
      innermost = false;
      frame = current.parent();
    }
    return Optional.empty();
  }

  private Optional<List<Sourced<Value>>> own(String name, Scope scope, int before, Expression use) {
    Frame frame = scope.frame();
    Optional<List<Sourced<Value>>> assigned =
        state(frame.steps(), name, scope, before, outer(name, frame, use));
    if (assigned.isPresent()) {
      return assigned;
    }
    if (frame.inner().containsKey(name)) {
      return Optional.of(Evaluation.one(use, new Value.Code(frame.inner().get(name), false)));
    }
    Optional<Expression> fallback = frame.parameters().get(name);
    if (fallback != null) {
      return Optional.of(parameter(name, frame, fallback, use));
    }
    return frame.parent().isEmpty() ? imported(name, frame, use) : Optional.empty();
  }

  /** What a mere change (not an assignment) in a function or a file starts with. */
  private Supplier<Optional<List<Sourced<Value>>>> outer(String name, Frame frame, Expression use) {
    return () ->
        frame.parent().isPresent()
            ? variable(name, Scope.of(frame.parent().get()), Integer.MAX_VALUE, use)
            : evaluation.deeper(() -> imported(name, frame, use));
  }

  private List<Sourced<Value>> parameter(
      String name, Frame frame, Optional<Expression> fallback, Expression use) {
    Frame parent = frame.parent().orElse(frame);
    boolean self = parent.is(Frame.Kind.CLASS) && (name.equals("self") || name.equals("cls"));
    if (self) {
      return Evaluation.one(use, new Value.Code(parent, true));
    }
    if (fallback.isEmpty()) {
      return Evaluation.unresolved(use);
    }
    evaluation.assume();
    return evaluation.values(fallback.get(), Scope.of(parent));
  }

  private Optional<List<Sourced<Value>>> imported(String name, Frame top, Expression use) {
    if (top.isDetached()) {
      return Optional.empty();
    }
    SourceModule module = top.module();
    Imported imported = module.imports().get(name);
    if (imported != null) {
      return symbol(imported, module, use);
    }
    for (String star : module.stars()) {
      Optional<List<Sourced<Value>>> found =
          program
              .imported(star, module)
              .flatMap(there -> variable(name, Scope.of(there.top()), Integer.MAX_VALUE, use));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<List<Sourced<Value>>> symbol(
      Imported imported, SourceModule importer, Expression use) {
    Optional<SourceModule> module = program.imported(imported.module(), importer);
    if (imported.symbol().isEmpty()) {
      return module.map(there -> Evaluation.one(use, new Value.Code(there.top(), false)));
    }
    String dot = imported.module().endsWith(".") ? "" : ".";
    return module
        .flatMap(there -> global(imported.symbol(), there, use))
        .or(() -> evaluation.world().imported(imported.qualified(), use.place().at()))
        .or(
            () ->
                program
                    .imported(imported.module() + dot + imported.symbol(), importer)
                    .map(there -> Evaluation.one(use, new Value.Code(there.top(), false))));
  }

  /** Returns what a file's own variable is in the end; each hop counts against the limits. */
  Optional<List<Sourced<Value>>> global(String name, SourceModule module, Expression use) {
    return evaluation.deeper(() -> variable(name, Scope.of(module.top()), Integer.MAX_VALUE, use));
  }

  /** Returns what is known of a path of members, such as {@code app.config}; empty if nothing. */
  Optional<List<Sourced<Value>>> path(String path, Scope scope, int before) {
    Deque<Frame> frames = new ArrayDeque<>();
    for (Optional<Frame> f = Optional.of(scope.frame()); f.isPresent(); f = f.get().parent()) {
      frames.push(f.get());
    }
    Optional<List<Sourced<Value>>> state = Optional.empty();
    for (Frame frame : frames) {
      boolean own = frame == scope.frame();
      Optional<List<Sourced<Value>>> start = state;
      state =
          state(
              frame.steps(),
              path,
              own ? scope : Scope.of(frame),
              own ? before : Integer.MAX_VALUE,
              () -> start);
      state = state.isPresent() ? state : start;
    }
    return state;
  }

  private Optional<List<Sourced<Value>>> state(
      List<Step> steps,
      String path,
      Scope scope,
      int before,
      Supplier<Optional<List<Sourced<Value>>>> start) {
    return new Replay(evaluation, scope, path, before, start).run(steps, Optional.empty());
  }

  /** Returns several alternatives as one list. */
  static List<Sourced<Value>> union(List<Sourced<Value>> some, List<Sourced<Value>> others) {
    return new ArrayList<>(Stream.concat(some.stream(), others.stream()).distinct().toList());
  }
}
