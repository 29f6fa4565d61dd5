package io.github.corsaudit.read.nginx;

import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.Tri;
import io.github.corsaudit.origin.OriginRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One request being played through: what is supposed about it, and nginx's variables so far. A
 * question about the origin that nothing supposed so far answers is taken to be answered with no,
 * and remembered, so that the other answer can be played through afterwards.
 */
final class World {
  private final Scenario scenario;
  private final List<Decision> decisions = new ArrayList<>();
  private final Map<OriginRule, Boolean> answers = new HashMap<>();
  private Optional<String> only = Optional.empty();
  private final Map<String, Value> variables = new HashMap<>();
  private final Map<String, Condition.Other> others = new LinkedHashMap<>();

  /** Starts a request about whose origin some answers are supposed. */
  World(Scenario scenario, List<Decision> supposed) {
    this.scenario = scenario;
    supposed.forEach(this::remember);
  }

  /** Returns the kind of request. */
  Scenario scenario() {
    return scenario;
  }

  /** Returns all answers about the origin, supposed ones first. */
  List<Decision> decisions() {
    return List.copyOf(decisions);
  }

  /** Returns the questions that were not about the origin, by their expressions. */
  Map<String, Condition.Other> others() {
    return others;
  }

  /** Returns what a variable was set to. */
  Optional<Value> variable(String name) {
    return Optional.ofNullable(variables.get(name));
  }

  /** Sets a variable. */
  void set(String name, Value value) {
    variables.put(name, value);
  }

  /** Returns the request's origin, where it is supposed to be a certain one. */
  Optional<String> onlyOrigin() {
    return only;
  }

  /** Returns whether a condition holds for this request. */
  boolean holds(Condition condition) {
    if (condition instanceof Condition.OnOrigin onOrigin) {
      return decide(onOrigin);
    }
    Condition.Other other = (Condition.Other) condition;
    others.putIfAbsent(other.expression(), other);
    return scenario.supposed().equals(Optional.of(other.expression()));
  }

  private boolean decide(Condition.OnOrigin condition) {
    if (!scenario.withOrigin()) {
      return OriginRules.matches(condition.rule(), "").isYes();
    }
    Boolean known = answers.get(condition.rule());
    if (known == null) {
      Tri implied = only.map(o -> OriginRules.matches(condition.rule(), o)).orElse(Tri.UNKNOWN);
      known = implied.isYes();
      if (implied == Tri.UNKNOWN) {
        remember(new Decision(condition, false));
      }
    }
    return known;
  }

  private void remember(Decision decision) {
    decisions.add(decision);
    answers.put(decision.condition().rule(), decision.holds());
    if (decision.holds() && only.isEmpty()) {
      only = OriginSets.single(decision.condition().rule());
    }
  }
}
