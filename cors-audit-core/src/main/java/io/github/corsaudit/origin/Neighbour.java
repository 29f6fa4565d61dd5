package io.github.corsaudit.origin;

import io.github.corsaudit.model.Origin;
import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.Tri;
import java.util.List;
import java.util.stream.Stream;

/**
 * An origin near a name that an expression spells out.
 *
 * @param origin the origin
 * @param letIn whether the expression lets it in
 */
public record Neighbour(String origin, boolean letIn) {
  private static final int NAMES = 2;
  private static final List<Question> KINDS =
      List.of(
          Question.TRUSTED,
          Question.SUBDOMAIN,
          Question.PREFIX,
          Question.SUFFIX,
          Question.SUBSTRING,
          Question.DOT,
          Question.SPECIAL_CHARACTER);

  /** Returns one origin of each kind, near the first names; none that cannot be decided. */
  public static List<Neighbour> of(OriginRule.Pattern pattern) {
    PatternLanguage language = PatternLanguage.of(pattern);
    return TrustedNames.of(pattern).stream()
        .distinct()
        .limit(NAMES)
        .flatMap(name -> KINDS.stream().flatMap(kind -> near(kind, name)))
        .distinct()
        .filter(origin -> language.admits(origin) != Tri.UNKNOWN)
        .map(origin -> new Neighbour(origin, language.admits(origin).isYes()))
        .toList();
  }

  private static Stream<String> near(Question kind, Origin name) {
    return Candidates.of(kind, List.of(name))
        .filter(origin -> kind.contains(List.of(name), origin))
        .limit(1);
  }
}
