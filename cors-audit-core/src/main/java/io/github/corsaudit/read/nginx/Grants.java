package io.github.corsaudit.read.nginx;

import io.github.corsaudit.model.AllowOrigin;
import io.github.corsaudit.model.Answer;
import io.github.corsaudit.model.CookieState;
import io.github.corsaudit.model.Grant;
import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.RequestKind;
import io.github.corsaudit.model.Sourced;
import java.util.ArrayList;
import java.util.List;

/** Writes a tree of questions as a table whose first fitting line answers. */
final class Grants {
  private final RequestKind on;
  private final List<Grant> table = new ArrayList<>();

  private Grants(RequestKind on) {
    this.on = on;
  }

  /**
   * Returns the table.
   *
   * @param root what requests with an origin get
   * @param withoutOrigin what requests without one get
   * @param on the requests it is for
   */
  static List<Grant> of(Node root, Outcome withoutOrigin, RequestKind on) {
    Grants grants = new Grants(on);
    grants.walk(root, List.of());
    if (withoutOrigin.sends() && !withoutOrigin.letsIn() && !grants.answersEveryone()) {
      Answer answer = withoutOrigin.answer();
      grants.add(new OriginRule.Any(), answer.allowOrigin().at(), answer);
    }
    return List.copyOf(grants.table);
  }

  private void walk(Node start, List<Condition.OnOrigin> holding) {
    Node node = start;
    while (node instanceof Node.Branch branch && branch.uniform().isEmpty()) {
      List<Condition.OnOrigin> more = new ArrayList<>(holding);
      more.add(branch.condition());
      walk(branch.yes(), more);
      node = branch.no();
    }
    node.uniform().ifPresent(outcome -> leaf(outcome, holding));
  }

  private void leaf(Outcome outcome, List<Condition.OnOrigin> holding) {
    if (holding.isEmpty()) {
      everyoneElse(outcome);
    } else {
      OriginRule rule = OriginSets.all(holding.stream().map(c -> c.rule()).toList());
      add(rule, holding.get(holding.size() - 1).at(), outcome.answer());
    }
  }

  private void everyoneElse(Outcome outcome) {
    Answer answer = outcome.answer();
    AllowOrigin value = answer.allowOrigin().value();
    Provenance at = answer.allowOrigin().at();
    if (value instanceof AllowOrigin.Echo) {
      add(new OriginRule.Reflected(), at, answer);
    } else if (value instanceof AllowOrigin.Unknown) {
      add(new OriginRule.Unresolved(outcome.unknown()), at, answer);
    } else if (outcome.sends()) {
      named(value, at, answer);
      add(new OriginRule.Any(), at, answer);
    }
  }

  /** The one origin that a fixed line lets in stands before all others, who get the same line. */
  private void named(AllowOrigin value, Provenance at, Answer answer) {
    if (value instanceof AllowOrigin.Fixed fixed && fixed.lines().size() == 1) {
      add(OriginSets.text(fixed.lines().get(0), false), at, answer);
    }
  }

  private void add(OriginRule rule, Provenance at, Answer answer) {
    table.add(new Grant(new Sourced<>(rule, at), on, CookieState.ANY, answer));
  }

  private boolean answersEveryone() {
    return table.stream().anyMatch(grant -> grant.origins().value() instanceof OriginRule.Any);
  }
}
