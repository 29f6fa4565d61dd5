package io.github.corsaudit.check;

import io.github.corsaudit.fact.Fact;
import io.github.corsaudit.fact.FactValue;
import io.github.corsaudit.fact.PolicyView;
import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Tri;
import java.util.EnumMap;
import java.util.Map;

/** The facts about one slice of a policy, each found out once, when it is asked for. */
final class FactSheet {
  private final PolicyView view;
  private final Map<Fact, FactValue> known = new EnumMap<>(Fact.class);

  FactSheet(PolicyView view) {
    this.view = view;
  }

  /** Returns the policy that the facts are about. */
  CorsPolicy policy() {
    return view.policy();
  }

  /** Returns a fact with what shows it. */
  FactValue find(Fact fact) {
    return known.computeIfAbsent(fact, asked -> asked.of(view));
  }

  /** Returns whether a fact holds. */
  Tri value(Fact fact) {
    return find(fact).value();
  }
}
