package io.github.corsaudit.origin;

import io.github.corsaudit.model.Origin;
import java.lang.ref.SoftReference;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What lies around a policy's trusted names; each set is built when it is first needed. */
final class Surroundings {
  /** Sets are built around so many names at most; a policy may list thousands. */
  private static final int NEAR = 8;

  private final List<Origin> near;
  private final Owners owners;

  /** Let go where memory is short: a policy may have hundreds of expressions, each with its own. */
  private final Map<Question, SoftReference<Optional<Machine>>> sets =
      new EnumMap<>(Question.class);

  /**
   * Takes the names.
   *
   * @param first those to look around; all of them where this is empty
   * @param owners the owners of all of them
   */
  Surroundings(Collection<Origin> first, Owners owners) {
    near = (first.isEmpty() ? owners.trusted() : first).stream().distinct().limit(NEAR).toList();
    this.owners = owners;
  }

  /** Returns the registrable domains of the trusted names, and those of them that have none. */
  Set<String> owned() {
    return owners.domains();
  }

  /** Returns the trusted names around which sets are built. */
  List<Origin> near() {
    return near;
  }

  /** Returns a question's set relative to the near names; empty where they make none. */
  Optional<Machine> set(Question question) {
    SoftReference<Optional<Machine>> reference = sets.get(question);
    Optional<Machine> known = reference == null ? null : reference.get();
    if (known == null) {
      known = build(question);
      sets.put(question, new SoftReference<>(known));
    }
    return known;
  }

  private Optional<Machine> build(Question question) {
    List<String> parts = question.sets(near).distinct().toList();
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(OriginSets.machine(OriginSets.any(parts)));
  }

  /**
   * Returns whether somebody else can have an origin: another party registered its domain, which
   * nobody can do under an ending that is no public suffix.
   */
  boolean isForeign(String origin) {
    return SentOrigins.parse(origin)
        .filter(name -> PublicSuffixes.bundled().isOpen(name.host()))
        .flatMap(QuestionSets::registrable)
        .filter(domain -> !owned().contains(domain))
        .isPresent();
  }

  /** Returns whether an origin belongs to the owner of a trusted name. */
  boolean isOwn(String origin) {
    return SentOrigins.parse(origin).filter(owners::own).isPresent();
  }
}
