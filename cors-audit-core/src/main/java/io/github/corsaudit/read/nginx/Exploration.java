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
  /** The most combinations that are played through; more are too many to be told. */
  private static final int MOST = 2000;

  private final Scenario scenario;
  private final Function<World, Outcome> journey;
  private final Map<String, Condition.Other> others = new LinkedHashMap<>();
  private int played;

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
    return new Result(root, exploration.others, exploration.played < MOST);
  }

  private Node play(List<Decision> supposed) {
    played++;
    World world = new World(scenario, supposed);
    Node node = new Node.Leaf(journey.apply(world));
    world.others().forEach(others::putIfAbsent);
    List<Decision> all = world.decisions();
    for (int i = all.size() - 1; i >= supposed.size() && played < MOST; i--) {
      Condition.OnOrigin condition = all.get(i).condition();
      List<Decision> otherwise = new ArrayList<>(all.subList(0, i));
      otherwise.add(new Decision(condition, true));
      node = Node.Branch.of(condition, play(otherwise), node);
    }
    return node;
  }
}
