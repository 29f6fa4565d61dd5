package io.github.corsaudit.rule;

import io.github.corsaudit.fact.Fact;
import io.github.corsaudit.model.Tri;
import java.util.List;
import java.util.function.Function;

/** When a rule fires: facts joined by Kleene's logic. */
public sealed interface Condition {

  /** Returns whether the condition holds, given each fact's value. */
  Tri holds(Function<Fact, Tri> facts);

  /** A fact has a value. With {@code no}, its opposite is meant, so that UNKNOWN stays UNKNOWN. */
  record Is(Fact fact, boolean expected) implements Condition {
    @Override
    public Tri holds(Function<Fact, Tri> facts) {
      Tri value = facts.apply(fact);
      return expected ? value : value.not();
    }
  }

  /** All of these hold. */
  record All(List<Condition> parts) implements Condition {
    /** Makes the list unchangeable. */
    public All {
      parts = List.copyOf(parts);
    }

    @Override
    public Tri holds(Function<Fact, Tri> facts) {
      return parts.stream().map(part -> part.holds(facts)).reduce(Tri.YES, Tri::and);
    }
  }

  /** At least one of these holds. */
  record Any(List<Condition> parts) implements Condition {
    /** Makes the list unchangeable. */
    public Any {
      parts = List.copyOf(parts);
    }

    @Override
    public Tri holds(Function<Fact, Tri> facts) {
      return parts.stream().map(part -> part.holds(facts)).reduce(Tri.NO, Tri::or);
    }
  }

  /** This does not hold. */
  record Not(Condition part) implements Condition {
    @Override
    public Tri holds(Function<Fact, Tri> facts) {
      return part.holds(facts).not();
    }
  }
}
