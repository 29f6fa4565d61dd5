package io.github.corsaudit.origin;

import io.github.corsaudit.model.Origin;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A grant for what an expression matches. */
final class PatternGrant implements GrantAnalysis {
  private static final List<Question> LOOKALIKES =
      List.of(Question.PREFIX, Question.SUFFIX, Question.SUBSTRING);
  private static final List<Question> NAMED =
      List.of(
          Question.PREFIX,
          Question.SUFFIX,
          Question.SUBSTRING,
          Question.DOT,
          Question.SPECIAL_CHARACTER,
          Question.STRANGER,
          Question.PUBLIC_SUFFIX,
          Question.SHARED_HOSTING);

  private final PatternSets sets;
  private final boolean opaque;
  private final Supplier<Surroundings> surroundings;
  private final Map<Question, Optional<String>> answers = new EnumMap<>(Question.class);
  private @Nullable Surroundings around;
  private @Nullable Lookalikes lookalikes;
  private DomainWalk.@Nullable Found found;

  PatternGrant(PatternSets sets, boolean opaque, Supplier<Surroundings> surroundings) {
    this.sets = sets;
    this.opaque = opaque;
    this.surroundings = surroundings;
  }

  @Override
  public Optional<String> witness(Question question) {
    Optional<String> known = answers.get(question);
    if (known == null) {
      known = nobody(question) ? Optional.empty() : find(question);
      answers.put(question, known);
    }
    return known;
  }

  private boolean nobody(Question question) {
    return sets.let().isEmpty() && !opaque && question != Question.SPECIAL_CHARACTER;
  }

  @Override
  public LetIn letIn() {
    return new LetIn(opaque ? Set.of(OriginMatcher.OPAQUE) : Set.of(), sets.all());
  }

  @Override
  public RegistrableDomains domains() {
    Machine special = sets.special();
    return special.isEmpty()
        ? found().domains()
        : RegistrableDomains.all(
            List.of(found().domains(), DomainWalk.walk(special, Set.of()).domains()));
  }

  private DomainWalk.Found found() {
    DomainWalk.Found known = found;
    if (known == null) {
      known = DomainWalk.walk(sets.let(), Set.of());
      found = known;
    }
    return known;
  }

  private Surroundings around() {
    Surroundings known = around;
    if (known == null) {
      known = surroundings.get();
      around = known;
    }
    return known;
  }

  private Lookalikes lookalikes() {
    Lookalikes known = lookalikes;
    if (known == null) {
      known = new Lookalikes(sets, around());
      lookalikes = known;
    }
    return known;
  }

  private Optional<String> find(Question question) {
    return switch (question) {
      case NULL -> opaque ? Optional.of(OriginMatcher.OPAQUE) : Optional.empty();
      case TRUSTED ->
          around().near().stream().map(Origin::text).filter(sets.let()::contains).findFirst();
      case HTTP ->
          sets.let().after("http://") >= 0
              ? member(question, sets.let(), List.of())
              : Optional.empty();
      case LOOPBACK -> member(question, sets.dotted(), LOOKALIKES);
      case STRANGER ->
          found().unbounded() ? every(question, sets::let, around()::isForeign) : Optional.empty();
      case PORT ->
          every(question, sets::meant, origin -> Question.PORT.contains(around().near(), origin));
      case SUBDOMAIN ->
          witness(Question.SUFFIX).isPresent()
              ? Optional.empty()
              : every(question, sets::meant, origin -> true);
      case PUBLIC_SUFFIX -> everyNameUnder(suffixes()::isRegistry);
      case SHARED_HOSTING -> sharedHost();
      case TOO_BROAD -> tooBroad();
      case SPECIAL_CHARACTER ->
          foreign() || !sets.special().isEmpty() ? lookalikes().find(question) : Optional.empty();
      default -> foreign() ? lookalikes().find(question) : Optional.empty();
    };
  }

  private static PublicSuffixes suffixes() {
    return PublicSuffixes.bundled();
  }

  /** Returns whether somebody who owns none of the trusted names may be let in. */
  private boolean foreign() {
    return found().unbounded()
        || found().endless()
        || !around().owned().containsAll(found().names())
        || !sets.byDots().isEmpty();
  }

  private Stream<String> candidates(Question question) {
    return Candidates.of(question, around().near());
  }

  /** Looks for what is in the question's set and in another one, but in none of some others. */
  private Optional<String> member(Question question, Machine within, List<Question> others) {
    Optional<Machine> set = around().set(question).map(within::and);
    return candidates(question)
        .filter(within::contains)
        .filter(origin -> isOnly(question, others, origin))
        .findFirst()
        .or(
            () ->
                set.flatMap(all -> Members.shortest(without(all, others), 1).stream().findFirst()));
  }

  private boolean isOnly(Question question, List<Question> others, String origin) {
    return question.contains(around().near(), origin)
        && others.stream().noneMatch(other -> other.contains(around().near(), origin));
  }

  private Machine without(Machine whole, List<Question> others) {
    Machine rest = whole;
    for (Question other : others) {
      rest = around().set(other).map(rest::minus).orElse(rest);
    }
    return rest;
  }

  /** Looks for a part of the question's set that lies wholly in another one. */
  private Optional<String> every(
      Question question, Supplier<Machine> within, Predicate<String> proves) {
    List<String> near = candidates(question).filter(sets.let()::contains).toList();
    return question
        .sets(around().near())
        .filter(part -> near.stream().anyMatch(origin -> OriginSets.matches(part, origin)))
        .filter(part -> OriginSets.machine(part).within(within.get()))
        .findFirst()
        .flatMap(part -> near.stream().filter(within.get()::contains).filter(proves).findFirst());
  }

  private Optional<String> everyNameUnder(Predicate<String> kind) {
    if (witness(Question.STRANGER).isPresent()) {
      return Optional.empty();
    }
    return found().open().stream()
        .filter(kind)
        .flatMap(
            suffix ->
                Stream.of("https://", "http://")
                    .filter(scheme -> all(scheme, suffix))
                    .map(scheme -> scheme + "evil." + suffix))
        .findFirst();
  }

  private boolean all(String scheme, String suffix) {
    String rest = OriginSets.text("." + suffix);
    return sets.let().contains(scheme + "evil." + suffix)
        && OriginSets.machine(scheme + OriginSets.PLAIN_LABEL + rest).within(sets.let());
  }

  private Optional<String> sharedHost() {
    boolean broader =
        witness(Question.STRANGER).isPresent() || witness(Question.PUBLIC_SUFFIX).isPresent();
    return broader
        ? Optional.empty()
        : Sandboxes.origins()
            .filter(sets.dotted()::contains)
            .findFirst()
            .or(() -> everyNameUnder(suffixes()::isSharedHost));
  }

  private Optional<String> tooBroad() {
    if (NAMED.stream().anyMatch(other -> witness(other).isPresent())) {
      return Optional.empty();
    }
    Optional<String> name =
        found().unbounded()
            ? Stream.concat(
                    Skeletons.filled(sets.escaped()).filter(Strangers::isPublic),
                    candidates(Question.TOO_BROAD))
                .filter(sets.let()::contains)
                .filter(around()::isForeign)
                .findFirst()
                .or(() -> Strangers.in(sets.let(), around().owned()))
            : Optional.empty();
    return name.or(() -> Strangers.address(sets.let()));
  }
}
