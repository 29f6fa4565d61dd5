package io.github.corsaudit.origin;

import io.github.corsaudit.model.Origin;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What lies around a policy's trusted names; each set is built when it is first needed. */
final class Surroundings {
  /** Sets are built around so many names at most; a policy may list thousands. */
  private static final int NEAR = 8;

  private final List<Origin> near;
  private final Collection<Origin> trusted;
  private final Map<Question, Optional<Machine>> sets = new EnumMap<>(Question.class);
  private @Nullable Set<String> owned;

  /**
   * Takes the names.
   *
   * @param first those to look around; all of them where this is empty
   * @param trusted all of them
   */
  Surroundings(Collection<Origin> first, Collection<Origin> trusted) {
    near = (first.isEmpty() ? trusted : first).stream().distinct().limit(NEAR).toList();
    this.trusted = trusted;
  }

  private static String domain(Origin name) {
    return QuestionSets.registrable(name).orElseGet(name::host);
  }

  /** Returns the registrable domains of the trusted names, and those of them that have none. */
  Set<String> owned() {
    Set<String> known = owned;
    if (known == null) {
      known = new HashSet<>();
      for (Origin name : trusted) {
        known.add(domain(name));
      }
      owned = known;
    }
    return known;
  }

  /** Returns the trusted names around which sets are built. */
  List<Origin> near() {
    return near;
  }

  /** Returns a question's set relative to the near names; empty where they make none. */
  Optional<Machine> set(Question question) {
    return sets.computeIfAbsent(question, this::build);
  }

  private Optional<Machine> build(Question question) {
    List<String> parts = question.sets(near).distinct().toList();
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(OriginSets.machine(OriginSets.any(parts)));
  }

  /** Returns whether somebody else can have an origin: another party registered its domain. */
  boolean isForeign(String origin) {
    return Origin.parse(origin)
        .flatMap(QuestionSets::registrable)
        .filter(domain -> !owned().contains(domain))
        .isPresent();
  }

  /** Returns whether an origin belongs to the owner of a trusted name. */
  boolean isOwn(String origin) {
    return Origin.parse(origin).filter(name -> owned().contains(domain(name))).isPresent();
  }
}
