package io.github.corsaudit.source;

import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Sourced;
import io.github.corsaudit.model.Tri;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Evaluates what depends on conditions and on the environment. */
final class Lookups {
  private final Evaluation evaluation;

  Lookups(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  List<Sourced<Value>> environment(Expression.Environment lookup, Scope scope) {
    Value name = evaluation.values(lookup.name(), scope).get(0).value();
    String variable = Texts.of(name).orElseGet(() -> lookup.name().place().snippet());
    Provenance.FromEnvironment unset =
        new Provenance.FromEnvironment(variable, Optional.empty(), lookup.place().at());
    if (evaluation.world().hasEnvironment()) {
      return known(lookup, scope, unset);
    }
    Sourced<Value> unknown = new Sourced<>(new Value.Unresolved(lookup.place().snippet()), unset);
    if (lookup.fallback().isEmpty()) {
      return List.of(unknown);
    }
    return evaluation.values(lookup.fallback().get(), scope).stream()
        .map(value -> value.value() instanceof Value.Nothing ? unknown : instead(value, unset))
        .toList();
  }

  /** A variable that is set is a string; of one that is not, only the fallback serves. */
  private List<Sourced<Value>> known(
      Expression.Environment lookup, Scope scope, Provenance.FromEnvironment unset) {
    Optional<String> value = evaluation.world().variable(unset.name());
    if (value.isPresent()) {
      return Evaluation.one(lookup, new Value.Text(value.get()));
    }
    return lookup.fallback().isPresent()
        ? evaluation.values(lookup.fallback().get(), scope)
        : List.of(new Sourced<>(new Value.Unresolved(lookup.place().snippet()), unset));
  }

  /** Returns a value as the one that serves where a variable is not set. */
  static Sourced<Value> instead(Sourced<Value> value, Provenance.FromEnvironment variable) {
    if (value.at() instanceof Provenance.FromEnvironment) {
      return value;
    }
    return Relocation.to(
        value,
        new Provenance.FromEnvironment(
            variable.name(), Optional.of(Texts.shown(value.value())), variable.use()));
  }

  List<Sourced<Value>> choice(Expression.Choice choice, Scope scope) {
    Tri holds = decide(choice.condition(), scope);
    List<Sourced<Value>> values = new ArrayList<>();
    if (!holds.isNo()) {
      values.addAll(evaluation.values(choice.then(), scope));
    }
    if (!holds.isYes()) {
      values.addAll(evaluation.values(choice.otherwise(), scope));
    }
    Optional<Provenance.FromEnvironment> unset = unset(choice.condition(), scope);
    return holds == Tri.UNKNOWN || unset.isEmpty()
        ? values
        : values.stream().map(value -> instead(value, unset.get())).toList();
  }

  private Optional<Provenance.FromEnvironment> unset(Expression condition, Scope scope) {
    return evaluation.values(condition, scope).stream()
        .filter(Lookups::isUnset)
        .map(value -> (Provenance.FromEnvironment) value.at())
        .findFirst();
  }

  List<Sourced<Value>> fallback(Expression.Fallback fallback, Scope scope) {
    List<Sourced<Value>> values = new ArrayList<>();
    for (Sourced<Value> first : evaluation.values(fallback.first(), scope)) {
      Tri truth = truth(first);
      if (!truth.isNo()) {
        values.add(first);
      }
      if (!truth.isYes()) {
        evaluation.values(fallback.second(), scope).stream()
            .map(
                second ->
                    first.at() instanceof Provenance.FromEnvironment variable
                        ? instead(second, variable)
                        : second)
            .forEach(values::add);
      }
    }
    return values;
  }

  /** Returns whether a condition holds; UNKNOWN where it depends on how the program is started. */
  Tri decide(Expression condition, Scope scope) {
    if (condition instanceof Expression.Operation operation) {
      switch (operation.operator()) {
        case NOT -> {
          return decide(operation.subject(), scope).not();
        }
        case AND -> {
          return decide(operation.subject(), scope)
              .and(decide(operation.arguments().get(0), scope));
        }
        case EQUAL, DIFFERENT -> {
          if (operation.arguments().get(0) instanceof Expression.Nothing) {
            Tri there = present(operation.subject(), scope);
            return operation.operator() == Operator.EQUAL ? there.not() : there;
          }
        }
        default -> {}
      }
    }
    return agreed(evaluation.values(condition, scope).stream().map(this::truth).toList());
  }

  private Tri present(Expression subject, Scope scope) {
    return agreed(
        evaluation.values(subject, scope).stream()
            .map(
                value ->
                    isUnset(value) || value.value() instanceof Value.Nothing
                        ? Tri.NO
                        : value.value() instanceof Value.Unresolved ? Tri.UNKNOWN : Tri.YES)
            .toList());
  }

  private static Tri agreed(List<Tri> truths) {
    return truths.stream().distinct().count() == 1 ? truths.get(0) : Tri.UNKNOWN;
  }

  /** A variable without a default is taken as not set: whoever sets it chooses the value. */
  private Tri truth(Sourced<Value> value) {
    if (isUnset(value)) {
      evaluation.assume();
      return Tri.NO;
    }
    if (value.at() instanceof Provenance.FromEnvironment) {
      evaluation.assume();
    }
    return Truths.of(value.value());
  }

  private static boolean isUnset(Sourced<Value> value) {
    return value.value() instanceof Value.Unresolved
        && value.at() instanceof Provenance.FromEnvironment variable
        && variable.fallback().isEmpty();
  }
}
