package io.github.corsaudit.read.notation;

import io.github.corsaudit.model.Confidence;
import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Flaw;
import io.github.corsaudit.model.Origin;
import io.github.corsaudit.model.PolicyKind;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Scope;
import io.github.corsaudit.model.notation.ScopeText;
import io.github.corsaudit.read.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads one policy. */
final class PolicyParts {
  private static final List<String> KEYS =
      Stream.of(
              Stream.of(
                  "system",
                  "kind",
                  "scope",
                  "at",
                  "development",
                  "confidence",
                  "trusted",
                  "origins"),
              AnswerNotation.KEYS.stream(),
              Stream.of("grants", "flaws"))
          .flatMap(keys -> keys)
          .toList();

  private final Mistakes mistakes;
  private final Values values;

  PolicyParts(Mistakes mistakes) {
    this.mistakes = mistakes;
    this.values = new Values(mistakes);
  }

  /** Returns the policy, or empty after a mistake: half a policy would be a wrong one. */
  Optional<CorsPolicy> policy(Tree tree) {
    int before = mistakes.count();
    if (!(tree instanceof Tree.Mapping)) {
      mistakes.add(tree, "a policy is a mapping of keys to values");
      return Optional.empty();
    }
    mistakes.unknownKeys(tree, KEYS, "a policy");
    CorsPolicy policy = builder(tree).build();
    return mistakes.count() == before ? Optional.of(policy) : Optional.empty();
  }

  private CorsPolicy.Builder builder(Tree tree) {
    PolicyKind kind =
        values.oneOf(tree, "kind", PolicyKind.values(), PolicyKind::text, PolicyKind.INTENDED);
    Provenance at = at(tree);
    CorsPolicy.Builder policy =
        CorsPolicy.of(values.text(tree, "system").orElse("any"), kind, at)
            .scope(scope(tree))
            .development(values.yes(tree, "development"))
            .confidence(
                values.oneOf(
                    tree, "confidence", Confidence.values(), Confidence::text, Confidence.CERTAIN))
            .trusted(trusted(tree))
            .grants(new GrantNotation(mistakes).grants(tree));
    flaws(tree, at).forEach(policy::flaw);
    return policy;
  }

  private Scope scope(Tree tree) {
    Optional<Tree> parts = tree.get("scope").filter(Tree.Mapping.class::isInstance);
    if (parts.isPresent()) {
      mistakes.unknownKeys(parts.get(), List.of("service", "path"), "`scope`");
      return new Scope(
          values.text(parts.get(), "service").orElse(""),
          values.text(parts.get(), "path").orElse(Scope.ALL));
    }
    return values.text(tree, "scope").map(ScopeText::parse).orElse(Scope.everything());
  }

  private Provenance at(Tree tree) {
    Optional<String> text = values.text(tree, "at");
    Optional<Provenance.InFile> place = text.flatMap(PlaceText::parse);
    if (text.isPresent() && place.isEmpty()) {
      mistakes.add(
          tree.get("at").orElse(tree), "`at` is file:line or file:line:column-endLine:endColumn");
    }
    return place.orElse(tree.at());
  }

  private List<Origin> trusted(Tree tree) {
    List<Origin> origins = new ArrayList<>();
    Optional<Tree> list = tree.get("trusted");
    for (String text : list.flatMap(value -> values.texts(value, "trusted")).orElse(List.of())) {
      Optional<Origin> origin = Origin.parse(text);
      origin.ifPresent(origins::add);
      if (origin.isEmpty()) {
        mistakes.add(
            list.orElse(tree), "`" + Mistakes.shown(text) + "` is no origin as a browser sends it");
      }
    }
    return origins;
  }

  private List<Flaw> flaws(Tree tree, Provenance at) {
    List<Flaw> flaws = new ArrayList<>();
    for (Tree flaw : tree.get("flaws").map(Tree::items).orElse(List.of())) {
      mistakes.unknownKeys(flaw, List.of("kind", "text", "at"), "a flaw");
      Flaw.Kind kind =
          values.oneOf(flaw, "kind", Flaw.Kind.values(), Flaw.Kind::text, Flaw.Kind.UNKNOWN_OPTION);
      if (flaw.get("kind").isEmpty() || flaw.get("text").isEmpty()) {
        mistakes.add(flaw, "a flaw needs `kind` and `text`");
      }
      Provenance place = flaw.get("at").isPresent() ? at(flaw) : at;
      flaws.add(new Flaw(kind, values.text(flaw, "text").orElse(""), place));
    }
    return flaws;
  }
}
