package io.github.corsaudit.source;

import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Sourced;
import io.github.corsaudit.model.Tri;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Evaluates members of objects, classes and modules, and calls of the program's own functions. */
final class Members {
  private final Evaluation evaluation;
  private final Variables variables;
  private final Program program;

  Members(Evaluation evaluation, Variables variables, Program program) {
    this.evaluation = evaluation;
    this.variables = variables;
    this.program = program;
  }

  List<Sourced<Value>> member(Expression.Member member, Scope scope) {
    Optional<List<Sourced<Value>>> changed =
        Paths.of(member).flatMap(path -> variables.path(path, scope, member.place().start()));
    if (changed.isPresent()) {
      return changed.get();
    }
    List<Sourced<Value>> found = new ArrayList<>();
    for (Sourced<Value> object : evaluation.values(member.object(), scope)) {
      List<Sourced<Value>> values =
          object.value() instanceof Value.Code code
              ? attribute(code.frame(), member.name(), member)
              : part(object.value(), member);
      found.addAll(values.isEmpty() ? Evaluation.unresolved(member) : values);
    }
    return found;
  }

  private static List<Sourced<Value>> part(Value object, Expression.Member member) {
    return object instanceof Value.Given given && given.members().containsKey(member.name())
        ? Evaluation.one(member, given.members().get(member.name()))
        : List.of();
  }

  /** Returns a class's or module's member; nothing if it has none of that name. */
  List<Sourced<Value>> attribute(Frame frame, String name, Expression use) {
    if (frame.is(Frame.Kind.CLASS)) {
      return ofClass(frame, name, use);
    }
    return variables
        .global(name, frame.module(), use)
        .or(() -> submodule(frame.module(), name, use))
        .orElse(List.of());
  }

  private Optional<List<Sourced<Value>>> submodule(
      SourceModule module, String name, Expression use) {
    return program
        .imported("." + name, module)
        .filter(there -> module.text().name().equals("__init__.py"))
        .map(there -> Evaluation.one(use, new Value.Code(there.top(), false)));
  }

  private List<Sourced<Value>> ofClass(Frame type, String name, Expression use) {
    Optional<List<Sourced<Value>>> own = variables.path(name, Scope.of(type), Integer.MAX_VALUE);
    boolean declared = own.isPresent() && declares(type.steps(), name);
    if (declared) {
      return Settings.isSettings(type, program)
          ? own.get().stream().map(value -> overridable(type, name, value, use)).toList()
          : own.get();
    }
    Frame method = type.inner().get(name);
    if (method != null) {
      return type.properties().contains(name)
          ? invoke(use, method, Map.of("self", self(type, use)))
          : Evaluation.one(use, new Value.Code(method, false));
    }
    for (Expression base : type.bases()) {
      for (Sourced<Value> value : evaluation.values(base, Scope.of(type.parent().orElse(type)))) {
        if (value.value() instanceof Value.Code code && code.frame().is(Frame.Kind.CLASS)) {
          List<Sourced<Value>> inherited = evaluation.attribute(code.frame(), name);
          if (!inherited.isEmpty()) {
            return inherited;
          }
        }
      }
    }
    return List.of();
  }

  private static boolean declares(List<Step> steps, String name) {
    return steps.stream()
        .anyMatch(
            step ->
                step instanceof Step.Bind bind
                    ? bind.target().equals(name)
                    : step instanceof Step.Branch branch
                        && (declares(branch.then().steps(), name)
                            || declares(branch.otherwise().steps(), name)));
  }

  private static Sourced<Value> self(Frame type, Expression use) {
    return new Sourced<>(new Value.Code(type, true), use.place().at());
  }

  private Sourced<Value> overridable(
      Frame type, String name, Sourced<Value> value, Expression use) {
    String variable = Settings.prefix(type, evaluation) + name.toUpperCase(Locale.ROOT);
    Provenance use1 = value.at().inFile().isPresent() ? value.at() : use.place().at();
    if (evaluation.world().hasEnvironment()) {
      return evaluation.world().variableInAnyCase(variable).map(v -> given(v, value)).orElse(value);
    }
    return Lookups.instead(value, new Provenance.FromEnvironment(variable, Optional.empty(), use1));
  }

  /** Where a settings class wants a list or a switch, the variable holds it as JSON or a word. */
  private Sourced<Value> given(String text, Sourced<Value> value) {
    Sourced<Value> set = new Sourced<>(new Value.Text(text), value.at());
    if (value.value() instanceof Value.Truth) {
      return Operations.apply(Operator.PARSE_TRUTH, set, List.of()).orElse(set);
    }
    return value.value() instanceof Value.Items
        ? evaluation.decoded(text, set).map(values -> values.get(0)).orElse(set)
        : set;
  }

  List<Sourced<Value>> call(Expression.Call call, Scope scope) {
    List<Sourced<Value>> results = new ArrayList<>();
    for (Sourced<Value> callee : evaluation.values(call.callee(), scope)) {
      results.addAll(called(call, callee.value(), scope));
    }
    return results;
  }

  private List<Sourced<Value>> called(Expression.Call call, Value callee, Scope scope) {
    if (!(callee instanceof Value.Code code)) {
      return callee instanceof Value.Function function && call.arguments().size() == 1
          ? applied(call, function, evaluation.values(call.arguments().get(0).value(), scope))
          : foreign(call, scope);
    }
    if (code.frame().is(Frame.Kind.CLASS)) {
      return Evaluation.one(call, new Value.Code(code.frame(), true));
    }
    return code.frame().is(Frame.Kind.FUNCTION)
        ? invoke(call, code.frame(), arguments(call, code.frame(), scope))
        : Evaluation.unresolved(call);
  }

  private List<Sourced<Value>> foreign(Expression.Call call, Scope scope) {
    if (scope.frame().isDetached()) {
      return Evaluation.unresolved(call);
    }
    return Paths.of(call.callee())
        .map(path -> new QualifiedNames(program).of(path, scope.frame()))
        .map(name -> Evaluation.one(call, new Value.Made(name, call, scope.frame())))
        .orElseGet(() -> Evaluation.unresolved(call));
  }

  Map<String, Sourced<Value>> arguments(Expression.Call call, Frame function, Scope scope) {
    Map<String, Sourced<Value>> values = new HashMap<>();
    List<String> names = new ArrayList<>(function.parameters().keySet());
    boolean method = function.parent().filter(parent -> parent.is(Frame.Kind.CLASS)).isPresent();
    int next = 0;
    if (method && !names.isEmpty()) {
      values.put(names.get(0), self(function.parent().orElseThrow(), call));
      next = 1;
    }
    for (Expression.Argument argument : call.arguments()) {
      String name = argument.name().orElse(next < names.size() ? names.get(next) : "");
      next += argument.name().isPresent() ? 0 : 1;
      List<Sourced<Value>> alternatives = evaluation.values(argument.value(), scope);
      values.put(
          name,
          alternatives.size() == 1 && !argument.spread()
              ? alternatives.get(0)
              : Evaluation.unresolved(argument.value()).get(0));
    }
    return values;
  }

  private List<Sourced<Value>> invoke(
      Expression use, Frame function, Map<String, Sourced<Value>> arguments) {
    Scope scope = new Scope(function, arguments);
    List<Sourced<Value>> results = new ArrayList<>();
    for (Expression result : function.results()) {
      Tri reached = evaluation.reached(scope, result.place().start());
      if (!reached.isNo()) {
        results.addAll(evaluation.values(result, scope));
      }
      if (reached.isYes()) {
        break;
      }
    }
    return results.isEmpty() ? Evaluation.unresolved(use) : results;
  }

  /** Returns what a function given as a value yields for one argument. */
  List<Sourced<Value>> applied(Expression use, Value callee, List<Sourced<Value>> arguments) {
    if (callee instanceof Value.Function function
        && function.function().parameters().size() == 1
        && arguments.size() == 1) {
      String parameter = function.function().parameters().get(0);
      return evaluation.values(
          function.function().result(), function.scope().with(parameter, arguments.get(0)));
    }
    if (callee instanceof Value.Code code
        && code.frame().is(Frame.Kind.FUNCTION)
        && code.frame().parameters().size() == 1
        && arguments.size() == 1) {
      String parameter = code.frame().parameters().keySet().iterator().next();
      return invoke(use, code.frame(), Map.of(parameter, arguments.get(0)));
    }
    return Evaluation.unresolved(use);
  }
}
