package io.github.corsaudit.read.notation;

import io.github.corsaudit.model.CookieState;
import io.github.corsaudit.model.Grant;
import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.RequestKind;
import io.github.corsaudit.model.Sourced;
import io.github.corsaudit.read.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the lines of a policy's table. */
final class GrantNotation {
  private static final List<String> KEYS =
      Stream.concat(Stream.of("origins", "on", "cookie"), AnswerNotation.KEYS.stream()).toList();

  private final Mistakes mistakes;
  private final Values values;
  private final OriginNotation origins;
  private final AnswerNotation answers;

  GrantNotation(Mistakes mistakes) {
    this.mistakes = mistakes;
    this.values = new Values(mistakes);
    this.origins = new OriginNotation(mistakes);
    this.answers = new AnswerNotation(mistakes);
  }

  /** Returns a policy's grants: those of its own {@code origins}, then those of {@code grants}. */
  List<Grant> grants(Tree policy) {
    List<Grant> grants = new ArrayList<>(entry(policy, policy));
    Optional<Tree> more = policy.get("grants");
    if (more.isPresent() && !(more.get() instanceof Tree.Sequence)) {
      mistakes.add(more.get(), "`grants` takes a list");
    }
    for (Tree grant : more.map(Tree::items).orElse(List.of())) {
      mistakes.unknownKeys(grant, KEYS, "a grant");
      if (grant.get("origins").isEmpty()) {
        mistakes.add(grant, "a grant needs `origins`");
      }
      grants.addAll(entry(grant, inheriting(grant, policy)));
    }
    return grants;
  }

  /** Returns the grant with those answer keys of the policy that it does not set itself. */
  private static Tree inheriting(Tree grant, Tree policy) {
    List<Tree.Entry> entries = new ArrayList<>(grant.entries());
    policy.entries().stream()
        .filter(entry -> AnswerNotation.KEYS.contains(entry.name()))
        .filter(entry -> grant.get(entry.name()).isEmpty())
        .forEach(entries::add);
    return new Tree.Mapping(entries, grant.at());
  }

  private List<Grant> entry(Tree entry, Tree keys) {
    Optional<Tree> list = entry.get("origins");
    if (list.isPresent() && !(list.get() instanceof Tree.Sequence)) {
      mistakes.add(list.get(), "`origins` takes a list");
    }
    RequestKind on =
        values.oneOf(entry, "on", RequestKind.values(), RequestKind::text, RequestKind.BOTH);
    CookieState cookie =
        values.oneOf(entry, "cookie", CookieState.values(), CookieState::text, CookieState.ANY);
    List<Grant> grants = new ArrayList<>();
    for (Tree origin : list.map(Tree::items).orElse(List.of())) {
      Optional<OriginRule> rule = origins.rule(origin);
      rule.ifPresent(
          found ->
              grants.add(
                  new Grant(
                      new Sourced<>(found, origin.at()),
                      on,
                      cookie,
                      answers.answer(keys, found, origin.at()))));
    }
    return grants;
  }
}
