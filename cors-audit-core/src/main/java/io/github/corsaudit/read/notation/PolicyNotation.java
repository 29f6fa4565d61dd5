package io.github.corsaudit.read.notation;

import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Problem;
import io.github.corsaudit.model.notation.YamlText;
import io.github.corsaudit.read.Documents;
import io.github.corsaudit.read.Reading;
import io.github.corsaudit.read.SourceText;
import io.github.corsaudit.read.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The project's own notation for policies, in YAML or JSON: a document with {@code policies}, or
 * one policy's mapping alone. A policy with a mistake is left out, with a problem for each.
 */
public final class PolicyNotation {
  private static final List<String> DOCUMENT = List.of("version", "policies");

  private PolicyNotation() {}

  /** Returns the policies in a text, and a problem for each mistake in it. */
  public static Reading parse(SourceText source) {
    Documents documents = Documents.of(source);
    Reading found = new Reading(List.of(), documents.problems());
    for (Tree root : documents.roots()) {
      found = found.and(read(root));
    }
    return found;
  }

  /** Returns the policies in a document, or the one policy that the mapping is. */
  public static Reading read(Tree root) {
    Mistakes mistakes = new Mistakes();
    boolean document = root.get("policies").isPresent() || root.get("version").isPresent();
    List<CorsPolicy> found = new ArrayList<>();
    PolicyParts parts = new PolicyParts(mistakes);
    for (Tree policy : document ? listed(root, mistakes) : List.of(root)) {
      parts.policy(policy).ifPresent(found::add);
    }
    List<Problem> problems = mistakes.all();
    return new Reading(found, problems);
  }

  private static List<Tree> listed(Tree root, Mistakes mistakes) {
    mistakes.unknownKeys(root, DOCUMENT, "a policy file");
    Optional<Tree> version = root.get("version");
    if (version.flatMap(Tree::scalarText).filter("1"::equals).isEmpty()) {
      mistakes.add(version.orElse(root), "a policy file says `version: 1`");
    }
    Optional<Tree> policies = root.get("policies");
    if (policies.isPresent() && !(policies.get() instanceof Tree.Sequence)) {
      mistakes.add(policies.get(), "`policies` takes a list");
    }
    return policies.map(Tree::items).orElse(List.of());
  }

  /** Returns the policies as a YAML document, written canonically. */
  public static String write(List<CorsPolicy> policies) {
    return YamlText.of(policies);
  }
}
