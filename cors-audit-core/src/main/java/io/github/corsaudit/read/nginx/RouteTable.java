package io.github.corsaudit.read.nginx;

import io.github.corsaudit.model.Answer;
import io.github.corsaudit.model.Grant;
import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.RequestKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What one location answers.
 *
 * @param grants the table
 * @param others the questions, not about the origin, that the answers may depend on
 */
record RouteTable(List<Grant> grants, Map<String, Condition.Other> others) {
  /** Methods in the order in which they are tried for one whose answers let somebody in. */
  private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE");

  /** Plays requests for a location through. */
  static RouteTable of(Server server, Route route, Definitions definitions, Scenario like) {
    Function<World, Outcome> journey = world -> outcome(server, route, definitions, world);
    Map<String, Condition.Other> others = new LinkedHashMap<>();
    List<Grant> actual = List.of();
    for (String method : METHODS) {
      if (actual.stream().allMatch(grant -> grant.answer().refuses())) {
        List<Grant> found = table(like.with(method), journey, others);
        boolean better = found.stream().anyMatch(grant -> !grant.answer().refuses());
        actual = better || method.equals(METHODS.get(0)) ? found : actual;
      }
    }
    List<Grant> preflight = table(like.with("OPTIONS"), journey, others);
    return new RouteTable(both(actual, preflight), others);
  }

  private static List<Grant> table(
      Scenario scenario, Function<World, Outcome> journey, Map<String, Condition.Other> others) {
    Exploration.Result result = Exploration.of(scenario, journey);
    result.others().forEach(others::putIfAbsent);
    Outcome withoutOrigin = journey.apply(new World(scenario.withoutOrigin(), List.of()));
    RequestKind on = scenario.preflight() ? RequestKind.PREFLIGHT : RequestKind.ACTUAL;
    return result.complete()
        ? Grants.of(result.root(), withoutOrigin, on)
        : Grants.of(new Node.Leaf(withoutOrigin.untold("too many conditions")), withoutOrigin, on);
  }

  private static Outcome outcome(Server server, Route route, Definitions definitions, World world) {
    Evaluator evaluator = new Evaluator(definitions, world);
    Arrival arrival = new Journey(server, evaluator, world).to(route);
    SentHeaders sent = SentHeaders.at(arrival, evaluator);
    return Outcome.of(sent, arrival, route.at());
  }

  private static List<Grant> both(List<Grant> actual, List<Grant> preflight) {
    List<Grant> same = actual.stream().map(grant -> on(grant, RequestKind.BOTH)).toList();
    if (same.equals(preflight.stream().map(grant -> on(grant, RequestKind.BOTH)).toList())) {
      return same;
    }
    List<Grant> all = new ArrayList<>(actual);
    all.addAll(preflight);
    return all;
  }

  private static Grant on(Grant grant, RequestKind kind) {
    return new Grant(grant.origins(), kind, grant.cookie(), grant.answer());
  }

  /** Returns whether any answer carries a header of the CORS protocol. */
  boolean speaks() {
    return grants.stream().map(Grant::answer).anyMatch(Outcome::speaks);
  }

  /** Returns whether both say the same, and because of the same lines. */
  boolean repeats(RouteTable other) {
    boolean same = grants.size() == other.grants.size();
    for (int i = 0; same && i < grants.size(); i++) {
      same = repeats(grants.get(i), other.grants.get(i));
    }
    return same;
  }

  private static boolean repeats(Grant one, Grant other) {
    boolean sameLine =
        one.answer().refuses()
            || one.answer().allowOrigin().at().equals(other.answer().allowOrigin().at());
    return sameLine
        && one.on() == other.on()
        && one.origins().value().equals(other.origins().value())
        && Outcome.placeless(one.answer()).equals(Outcome.placeless(other.answer()));
  }

  /** Returns who is let in and how, whatever else the answers hold. */
  List<List<Object>> letIn() {
    return grants.stream()
        .filter(grant -> !grant.answer().refuses())
        .map(grant -> essence(grant.origins().value(), grant.answer()))
        .distinct()
        .toList();
  }

  private static List<Object> essence(OriginRule rule, Answer answer) {
    return List.of(rule, answer.allowOrigin().value(), answer.credentials().value());
  }
}
