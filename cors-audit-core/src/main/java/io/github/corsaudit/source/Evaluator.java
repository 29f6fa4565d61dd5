package io.github.corsaudit.source;

import io.github.corsaudit.model.Sourced;
import io.github.corsaudit.model.Tri;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Computes what expressions of a program are, without running it. Gives up, and says so, where a
 * value depends on what is not in the program's files or takes too long to find.
 */
public final class Evaluator {
  private static final int MOST_CONDITIONS = 3;

  private final Program program;
  private final World world;
  private final Map<Place, Tri> assumptions;

  /** Takes the program. */
  public Evaluator(Program program) {
    this(program, World.unknown());
  }

  /** Takes the program and what is known of its run. */
  public Evaluator(Program program, World world) {
    this(program, world, Map.of());
  }

  private Evaluator(Program program, World world, Map<Place, Tri> assumptions) {
    this.program = program;
    this.world = world;
    this.assumptions = assumptions;
  }

  private Evaluation evaluation() {
    return new Evaluation(program, world, assumptions);
  }

  /**
   * Returns an evaluator for each way in which the undecided conditions may turn out that some of a
   * file's variables depend on, the first ones holding first. Beyond a few conditions, those that
   * come later stay undecided.
   */
  public List<Evaluator> outcomes(SourceModule module, Predicate<String> names) {
    List<Place> open = new ArrayList<>();
    for (SourceModule file : withTaken(module)) {
      Evaluation evaluation = evaluation();
      file.assignments(names).stream()
          .flatMap(place -> Guards.of(file.top().steps(), place.start()).stream())
          .map(Step.Branch::condition)
          .filter(held -> evaluation.decide(held, Scope.of(file.top())) == Tri.UNKNOWN)
          .map(Expression::place)
          .forEach(open::add);
    }
    List<Evaluator> outcomes = List.of(this);
    for (Place place : open.stream().distinct().limit(MOST_CONDITIONS).toList()) {
      outcomes =
          outcomes.stream()
              .flatMap(one -> Stream.of(one.assuming(place, Tri.YES), one.assuming(place, Tri.NO)))
              .toList();
    }
    return outcomes;
  }

  private Evaluator assuming(Place condition, Tri holds) {
    Map<Place, Tri> more = new HashMap<>(assumptions);
    more.put(condition, holds);
    return new Evaluator(program, world, more);
  }

  /** Returns a file and those of which it takes over every name, directly or not. */
  public List<SourceModule> withTaken(SourceModule module) {
    Set<SourceModule> found = new LinkedHashSet<>();
    Deque<SourceModule> open = new ArrayDeque<>(List.of(module));
    while (!open.isEmpty()) {
      SourceModule next = open.pop();
      if (found.add(next)) {
        next.stars().forEach(star -> program.imported(star, next).ifPresent(open::add));
      }
    }
    return List.copyOf(found);
  }

  /**
   * Returns whether some of a file's variables, or of those it takes over, are assigned where the
   * program runs for its developers only.
   */
  public boolean inDevelopment(SourceModule module, Predicate<String> names) {
    return withTaken(module).stream().anyMatch(file -> assignsInDevelopment(file, names));
  }

  private boolean assignsInDevelopment(SourceModule file, Predicate<String> names) {
    List<Step> steps = file.top().steps();
    Scope scope = Scope.of(file.top());
    return file.assignments(names).stream()
        .map(Place::start)
        .filter(start -> Guards.development(steps, start))
        .anyMatch(start -> evaluation().reached(scope, start) == Tri.YES);
  }

  /** Returns what an expression may be in a body of code. */
  public Resolved resolve(Expression expression, Frame frame) {
    Evaluation evaluation = evaluation();
    List<Sourced<Value>> branches = evaluation.values(expression, Scope.of(frame));
    return evaluation.resolved(branches);
  }

  /** Returns the function of a name that a body of code declares. */
  public Optional<Frame> function(String name, Frame frame) {
    return Optional.ofNullable(frame.inner().get(name)).filter(f -> f.is(Frame.Kind.FUNCTION));
  }

  /** Returns the variable that a call's result is assigned to. */
  public Optional<String> assigned(CallSite site) {
    return Assignments.target(site.frame().steps(), site.call());
  }

  /** Returns a function's parameters by their names, in order. */
  public List<String> parameters(Frame function) {
    return List.copyOf(function.parameters().keySet());
  }

  /**
   * Returns what a function does with a request.
   *
   * @param function the function
   * @param arguments what is known of its parameters, by their names
   * @param foreign what names of foreign code hold meanwhile, by their full names
   */
  public Handling handle(Frame function, Map<String, Value> arguments, Map<String, Value> foreign) {
    Map<String, Sourced<Value>> locals = new HashMap<>();
    arguments.forEach(
        (name, value) -> locals.put(name, new Sourced<>(value, function.place().at())));
    Evaluation evaluation = new Evaluation(program, world.with(foreign), assumptions);
    return new Handler(evaluation, new Scope(function, locals)).run();
  }

  /**
   * Returns what a dictionary behind a dotted path, such as {@code app.config}, has become before a
   * call: what was put into it in the same body of code and those around it.
   */
  public Resolved dictionary(String path, CallSite use) {
    Evaluation evaluation = evaluation();
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
    return evaluation().reached(Scope.of(site.frame()), site.call().place().start());
  }

  /** Returns what a file's own variable is in the end; empty if the file does not declare it. */
  public Optional<Resolved> variable(String name, SourceModule module) {
    Evaluation evaluation = evaluation();
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
