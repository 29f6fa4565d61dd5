package io.github.corsaudit.source;

import io.github.corsaudit.model.Sourced;
import io.github.corsaudit.model.Tri;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Follows what a body of code does to one variable up to a place.
 *
 * @param path the variable
 * @param before the offset of the place
 * @param start what the variable is before the body's first change, asked only if needed
 */
record Replay(
    Evaluation evaluation,
    Scope scope,
    String path,
    int before,
    Supplier<Optional<List<Sourced<Value>>>> start) {

  Optional<List<Sourced<Value>>> run(List<Step> steps, Optional<List<Sourced<Value>>> state) {
    Optional<List<Sourced<Value>>> current = state;
    for (Step step : steps) {
      if (step.place().start() >= before) {
        return current;
      }
      if (step instanceof Step.Bind bind) {
        // A place within the statement sees the variable as it was before.
        boolean done = bind.place().end() <= before;
        current = done && bind.target().equals(path) ? change(bind, current) : current;
      } else if (step instanceof Step.Branch branch && mentions(branch)) {
        current = branch(branch, current);
      }
    }
    return current;
  }

  private boolean mentions(Step step) {
    if (step instanceof Step.Branch branch) {
      return branch.then().steps().stream().anyMatch(this::mentions)
          || branch.otherwise().steps().stream().anyMatch(this::mentions);
    }
    return step instanceof Step.Bind bind && bind.target().equals(path);
  }

  private Optional<List<Sourced<Value>>> branch(
      Step.Branch branch, Optional<List<Sourced<Value>>> state) {
    if (branch.then().place().holds(before)) {
      return run(branch.then().steps(), state);
    }
    if (branch.otherwise().place().holds(before)) {
      return run(branch.otherwise().steps(), state);
    }
    Tri holds = evaluation.decide(branch.condition(), scope);
    Optional<List<Sourced<Value>>> then =
        holds.isNo() ? Optional.empty() : run(branch.then().steps(), state);
    Optional<List<Sourced<Value>>> otherwise =
        holds.isYes() ? Optional.empty() : run(branch.otherwise().steps(), state);
    if (then.isPresent() && otherwise.isPresent()) {
      return Optional.of(Variables.union(then.get(), otherwise.get()));
    }
    return then.isPresent() ? then : otherwise;
  }

  private Optional<List<Sourced<Value>>> change(
      Step.Bind bind, Optional<List<Sourced<Value>>> state) {
    List<Sourced<Value>> values = evaluation.values(bind.value(), scope);
    if (bind.change() == Step.Change.ASSIGN) {
      return Optional.of(values);
    }
    Sourced<Value> nothing = new Sourced<>(new Value.Entries(List.of()), bind.place().at());
    List<Sourced<Value>> befores = state.or(start).orElse(List.of(nothing));
    List<Sourced<Value>> changed = new ArrayList<>();
    for (Sourced<Value> old : befores) {
      for (Sourced<Value> value : values) {
        changed.add(
            new Sourced<>(
                bind.key().isPresent()
                    ? put(bind.key().get(), old.value(), value)
                    : Changes.apply(bind, old, value, evaluation),
                old.at()));
      }
    }
    return Optional.of(
        changed.size() > Evaluation.MOST_BRANCHES ? Evaluation.unresolved(bind.value()) : changed);
  }

  private Value put(Expression key, Value old, Sourced<Value> value) {
    if (!(old instanceof Value.Entries map)) {
      return old;
    }
    List<Value.Entry> entries = new ArrayList<>(map.entries());
    entries.add(new Value.Entry(evaluation.values(key, scope).get(0), value));
    return new Value.Entries(entries);
  }
}
