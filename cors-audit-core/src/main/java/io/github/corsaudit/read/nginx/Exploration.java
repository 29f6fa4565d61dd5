package io.github.corsaudit.read.nginx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Plays a kind of request through with every combination of answers to the questions about its
 * origin that come up on the way.
 */
final class Exploration {
  /** The most requests that are played through, to bound long lists of origins. */
  private static final int MOST = 5000;

  /** The most of them of which several things are supposed, whose number doubles with each. */
  private static final int MOST_COMBINED = 256;

  private final Scenario scenario;
  private final Function<World, Outcome> journey;
  private final Map<String, Condition.Other> others = new LinkedHashMap<>();
  private int played;
  private int combined;

  private Exploration(Scenario scenario, Function<World, Outcome> journey) {
    this.scenario = scenario;
    this.journey = journey;
  }

  /**
   * What came of it.
   *
   * @param root what requests get
   * @param others the questions that came up and are not about the origin
   * @param complete whether every combination was played through
   */
  record Result(Node root, Map<String, Condition.Other> others, boolean complete) {}

  /** Plays a kind of request through. */
  static Result of(Scenario scenario, Function<World, Outcome> journey) {
    Exploration exploration = new Exploration(scenario, journey);
    Node root = exploration.play(List.of());
    return new Result(root, exploration.others, !exploration.exhausted());
  }

  private Node play(List<Decision> supposed) {
    played++;
    combined += supposed.stream().filter(Decision::holds).count() > 1 ? 1 : 0;
    World world = new World(scenario, supposed);
    Node node = new Node.Leaf(journey.apply(world));
    world.others().forEach(others::putIfAbsent);
    List<Decision> all = world.decisions();
    for (int i = all.size() - 1; i >= supposed.size() && !exhausted(); i--) {
      Condition.OnOrigin condition = all.get(i).condition();
      node = Node.Branch.of(condition, play(otherwise(all.subList(0, i), condition)), node);
    }
    return node;
  }

  private boolean exhausted() {
    return played >= MOST || combined >= MOST_COMBINED;
  }

  /** That the origin is a certain one says all about others that it is not. */
  private static List<Decision> otherwise(List<Decision> before, Condition.OnOrigin condition) {
    boolean single = OriginSets.single(condition.rule()).isPresent();
    List<Decision> supposed = new ArrayList<>(before);
    supposed.removeIf(d -> single && OriginSets.single(d.condition().rule()).isPresent());
    supposed.add(new Decision(condition, true));
    return supposed;
  }
}
