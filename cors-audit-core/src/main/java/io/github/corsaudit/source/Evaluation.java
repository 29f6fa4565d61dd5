package io.github.corsaudit.source;

import io.github.corsaudit.model.Confidence;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Sourced;
import io.github.corsaudit.model.Tri;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** One computation, with its limits: every value is a list of alternatives, never empty. */
final class Evaluation {
  /** More alternatives than this are no help to anyone. */
  static final int MOST_BRANCHES = 8;

  private static final int MOST_STEPS = 20_000;
  private static final int DEEPEST = 60;

  private final Variables variables;
  private final Members members;
  private final Lookups lookups = new Lookups(this);
  private final Composites composites = new Composites(this);
  private final Program program;
  private final World world;
  private final Map<Place, Tri> assumptions;
  private Confidence confidence = Confidence.CERTAIN;
  private int steps;
  private int depth;

  Evaluation(Program program, World world, Map<Place, Tri> assumptions) {
    this.program = program;
    this.world = world;
    this.assumptions = assumptions;
    this.variables = new Variables(this, program);
    this.members = new Members(this, variables, program);
  }

  Program program() {
    return program;
  }

  World world() {
    return world;
  }

  Resolved resolved(List<Sourced<Value>> branches) {
    Confidence sure = branches.size() > 1 ? Confidence.POSSIBLE : confidence;
    for (Sourced<Value> branch : branches) {
      sure = sure.min(branch.at().confidence());
    }
    return new Resolved(branches, sure);
  }

  /** Notes that a value was assumed. */
  void assume() {
    confidence = confidence.min(Confidence.LIKELY);
  }

  /** Returns the alternatives that an expression may be. */
  List<Sourced<Value>> values(Expression expression, Scope scope) {
    if (depth == DEEPEST || ++steps > MOST_STEPS) {
      return unresolved(expression);
    }
    depth++;
    List<Sourced<Value>> values = limited(simple(expression, scope), expression);
    depth--;
    return values;
  }

  private static List<Sourced<Value>> limited(List<Sourced<Value>> all, Expression expression) {
    List<Sourced<Value>> distinct = all.size() == 1 ? all : all.stream().distinct().toList();
    return distinct.size() > MOST_BRANCHES ? unresolved(expression) : distinct;
  }

  private List<Sourced<Value>> simple(Expression expression, Scope scope) {
    if (expression instanceof Expression.Text text) {
      return one(expression, new Value.Text(text.value()));
    }
    if (expression instanceof Expression.Numeral number) {
      return one(expression, new Value.Numeral(number.literal()));
    }
    if (expression instanceof Expression.Truth truth) {
      return one(expression, new Value.Truth(truth.value()));
    }
    if (expression instanceof Expression.Nothing) {
      return one(expression, new Value.Nothing());
    }
    if (expression instanceof Expression.Function function) {
      return one(expression, new Value.Function(function, scope));
    }
    return structured(expression, scope);
  }

  private List<Sourced<Value>> structured(Expression expression, Scope scope) {
    if (expression instanceof Expression.Sequence sequence) {
      return composites.sequence(sequence, scope);
    }
    if (expression instanceof Expression.Mapping mapping) {
      return composites.mapping(mapping, scope);
    }
    if (expression instanceof Expression.Join join) {
      return composites.join(join, scope);
    }
    if (expression instanceof Expression.Each each) {
      return composites.each(each, scope);
    }
    if (expression instanceof Expression.Regex regex) {
      return composites.regex(regex, scope);
    }
    return computed(expression, scope);
  }

  private List<Sourced<Value>> computed(Expression expression, Scope scope) {
    if (expression instanceof Expression.Name name) {
      return variables.name(name, scope);
    }
    if (expression instanceof Expression.Member member) {
      return members.member(member, scope);
    }
    if (expression instanceof Expression.Call call) {
      return members.call(call, scope);
    }
    if (expression instanceof Expression.Choice choice) {
      return lookups.choice(choice, scope);
    }
    if (expression instanceof Expression.Fallback fallback) {
      return lookups.fallback(fallback, scope);
    }
    if (expression instanceof Expression.Environment environment) {
      return lookups.environment(environment, scope);
    }
    if (expression instanceof Expression.Index index) {
      return index(index, scope);
    }
    return expression instanceof Expression.Operation operation
        ? operation(operation, scope)
        : unresolved(expression);
  }

  private List<Sourced<Value>> index(Expression.Index index, Scope scope) {
    return operation(
        new Expression.Operation(index.place(), Operator.GET, index.object(), List.of(index.key())),
        scope);
  }

  private List<Sourced<Value>> operation(Expression.Operation operation, Scope scope) {
    List<Sourced<Value>> results = new ArrayList<>();
    for (List<Sourced<Value>> row : rows(operation, scope)) {
      Sourced<Value> subject = row.get(0);
      List<Sourced<Value>> arguments = row.subList(1, row.size());
      results.addAll(apply(operation, subject, arguments));
    }
    return results;
  }

  private List<List<Sourced<Value>>> rows(Expression.Operation operation, Scope scope) {
    List<Expression> parts = new ArrayList<>(List.of(operation.subject()));
    parts.addAll(operation.arguments());
    return rows(parts, scope);
  }

  /**
   * Returns the alternatives of several expressions together: rows with one value for each. Where
   * there would be too many rows, what has alternatives becomes unresolved.
   */
  List<List<Sourced<Value>>> rows(List<Expression> expressions, Scope scope) {
    List<List<Sourced<Value>>> columns = new ArrayList<>();
    expressions.forEach(expression -> columns.add(values(expression, scope)));
    return Combinations.of(columns, MOST_BRANCHES)
        .orElseGet(
            () -> {
              List<Sourced<Value>> row = new ArrayList<>();
              for (int i = 0; i < columns.size(); i++) {
                boolean known = columns.get(i).size() == 1;
                row.addAll(known ? columns.get(i) : unresolved(expressions.get(i)));
              }
              return List.of(row);
            });
  }

  private List<Sourced<Value>> apply(
      Expression.Operation operation, Sourced<Value> subject, List<Sourced<Value>> arguments) {
    if (operation.operator() == Operator.APPLY) {
      return members.applied(operation, arguments.get(0).value(), List.of(subject));
    }
    if (operation.operator() == Operator.DECODE && subject.value() instanceof Value.Text text) {
      return decoded(operation, subject, text.text());
    }
    List<Value> values = arguments.stream().map(Sourced::value).toList();
    boolean comparison = Comparisons.isComparison(operation.operator());
    Optional<Sourced<Value>> result =
        comparison
            ? Comparisons.apply(operation.operator(), subject, values)
            : Operations.apply(operation.operator(), subject, values);
    boolean environment = !comparison && subject.at() instanceof Provenance.FromEnvironment;
    Provenance at = environment ? subject.at() : operation.place().at();
    Value unresolved = new Value.Unresolved(operation.place().snippet());
    return List.of(result.orElseGet(() -> new Sourced<>(unresolved, at)));
  }

  private List<Sourced<Value>> decoded(
      Expression.Operation operation, Sourced<Value> subject, String content) {
    return decoded(content, subject).orElseGet(() -> unresolved(operation));
  }

  /** Returns what a literal of the language or a JSON document holds; empty if it is none. */
  Optional<List<Sourced<Value>>> decoded(String content, Sourced<Value> subject) {
    Optional<Expression> literal = program.literal(content);
    if (literal.isEmpty() || !Literals.isLiteral(literal.get())) {
      return Optional.empty();
    }
    Frame nowhere = new Frame(Frame.Kind.FILE, "", literal.get().place(), null);
    return Optional.of(
        values(literal.get(), Scope.of(nowhere)).stream()
            .map(value -> Relocation.to(value, subject.at()))
            .toList());
  }

  /** Returns what names mean inside a function that is called. */
  Scope entered(Expression.Call call, Frame function, Scope scope) {
    return new Scope(function, members.arguments(call, function, scope));
  }

  /** Returns a dictionary that a path has become; an empty one where nothing is known of it. */
  List<Sourced<Value>> dictionary(String path, Scope scope, int before, Provenance use) {
    return variables
        .path(path, scope, before)
        .orElseGet(() -> List.of(new Sourced<>(new Value.Entries(List.of()), use)));
  }

  /** Returns a member of a class or module; nothing if it has none of that name. */
  List<Sourced<Value>> attribute(Frame frame, String name) {
    Expression use = new Expression.Unknown(frame.place());
    return this.<List<Sourced<Value>>>deeper(() -> Optional.of(members.attribute(frame, name, use)))
        .orElse(List.of());
  }

  /** Returns what a file's own variable is in the end; empty if the file does not declare it. */
  Optional<List<Sourced<Value>>> global(String name, SourceModule module) {
    return variables.global(name, module, new Expression.Unknown(module.top().place()));
  }

  /**
   * Returns the module or class that a string names: {@code config} or {@code config.Production}.
   */
  Optional<Frame> named(String path, Expression use) {
    return program.module(use.place().text().path()).flatMap(module -> named(path, module));
  }

  private Optional<Frame> named(String path, SourceModule module) {
    int dot = path.lastIndexOf('.');
    Optional<Frame> inner =
        dot < 0
            ? Optional.empty()
            : program
                .imported(path.substring(0, dot), module)
                .map(there -> there.top().inner().get(path.substring(dot + 1)));
    return inner.or(() -> program.imported(path, module).map(SourceModule::top));
  }

  /** Returns what a body of code itself assigns to a variable; nothing if it does not. */
  List<Sourced<Value>> own(Frame frame, String name) {
    return variables.path(name, Scope.of(frame), Integer.MAX_VALUE).orElse(List.of());
  }

  /** Returns the names that a class, those it extends, or a module assigns. */
  Set<String> names(Frame frame) {
    Set<String> names = new LinkedHashSet<>();
    for (Expression base : frame.bases()) {
      for (Sourced<Value> value : values(base, Scope.of(frame.parent().orElse(frame)))) {
        if (value.value() instanceof Value.Code code && depth < DEEPEST) {
          depth++;
          names.addAll(names(code.frame()));
          depth--;
        }
      }
    }
    for (Step step : frame.steps()) {
      if (step instanceof Step.Bind bind) {
        names.add(bind.target());
      }
    }
    return names;
  }

  /** Runs a computation that may come back here, unless that went too deep already. */
  <T> Optional<T> deeper(Supplier<Optional<T>> computation) {
    if (depth == DEEPEST) {
      return Optional.empty();
    }
    depth++;
    Optional<T> result = computation.get();
    depth--;
    return result;
  }

  /** Returns whether a condition holds; UNKNOWN where it depends on how the program is started. */
  Tri decide(Expression condition, Scope scope) {
    Tri assumed = assumptions.get(condition.place());
    return assumed != null ? assumed : lookups.decide(condition, scope);
  }

  /** Returns whether a place in a body of code is reached. */
  Tri reached(Scope scope, int offset) {
    Tri reached = Tri.YES;
    for (Step.Branch branch : Guards.of(scope.frame().steps(), offset)) {
      Tri holds = decide(branch.condition(), scope);
      boolean then = branch.then().place().holds(offset);
      reached = reached.and(then ? holds : holds.not());
    }
    return reached;
  }

  static List<Sourced<Value>> one(Expression expression, Value value) {
    return List.of(new Sourced<>(value, expression.place().at()));
  }

  static List<Sourced<Value>> unresolved(Expression expression) {
    return one(expression, new Value.Unresolved(expression.place().snippet()));
  }
}
