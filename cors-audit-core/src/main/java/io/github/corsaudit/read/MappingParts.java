package io.github.corsaudit.read;

import io.github.corsaudit.model.Problem;
import io.github.corsaudit.model.Provenance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Joins the names and values of a mapping, as they came, into one. */
final class MappingParts {
  private static final String MERGE = "<<";

  private final SourceText source;
  private final List<Problem> problems;

  /**
   * Takes what all mappings of a file share.
   *
   * @param problems where to add what is wrong
   */
  MappingParts(SourceText source, List<Problem> problems) {
    this.source = source;
    this.problems = problems;
  }

  /** Returns the mapping for names and values in turn. */
  Tree.Mapping join(List<Tree> namesAndValues, Provenance.InFile at) {
    Map<String, Tree.Entry> own = new LinkedHashMap<>();
    List<Tree> merged = new ArrayList<>();
    for (int i = 0; i + 1 < namesAndValues.size(); i += 2) {
      Tree value = namesAndValues.get(i + 1);
      Tree.Scalar name = name(namesAndValues.get(i));
      if (name.text().equals(MERGE) && name.plain()) {
        merged.add(value);
      } else if (own.put(name.text(), new Tree.Entry(name.text(), name.at(), value)) != null) {
        problems.add(Problem.at(Problem.Kind.SYNTAX, name.at(), twice(name.text())));
      }
    }
    merged.forEach(value -> merge(value, own));
    return new Tree.Mapping(List.copyOf(own.values()), at);
  }

  private static String twice(String name) {
    return "`" + name + "` stands twice in one mapping; remove one, only the last is used here";
  }

  private Tree.Scalar name(Tree tree) {
    if (tree instanceof Tree.Scalar scalar) {
      return scalar;
    }
    boolean template = Templates.marked(source.content());
    throw new UnreadableTree(
        Problem.at(
            template ? Problem.Kind.TEMPLATED : Problem.Kind.UNSUPPORTED,
            tree.at(),
            template
                ? "a template, not YAML yet; check what it renders to instead"
                : "a mapping whose name is no plain text, not read"));
  }

  /** What is there already stays: own names win over merged ones, earlier over later. */
  private static void merge(Tree value, Map<String, Tree.Entry> into) {
    value.items().forEach(item -> merge(item, into));
    value.entries().forEach(entry -> into.putIfAbsent(entry.name(), entry));
  }
}
