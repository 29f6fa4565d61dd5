package io.github.corsaudit.origin;

import io.github.corsaudit.model.Origin;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A grant for what an expression matches. Readable origins are tried first, each by itself; only
 * where none proves anything are whole sets compared.
 */
final class PatternGrant implements GrantAnalysis {
  private static final int SAMPLES = 40;
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
  private DomainWalk.@Nullable Found found;
  private @Nullable Machine strange;

  PatternGrant(PatternSets sets, boolean opaque, Supplier<Surroundings> surroundings) {
    this.sets = sets;
    this.opaque = opaque;
    this.surroundings = surroundings;
  }

  @Override
  public Optional<String> witness(Question question) {
    Optional<String> known = answers.get(question);
    if (known == null) {
      known = sets.let().isEmpty() && !opaque ? Optional.empty() : find(question);
      answers.put(question, known);
    }
    return known;
  }

  @Override
  public RegistrableDomains domains() {
    return found().domains();
  }

  private DomainWalk.Found found() {
    DomainWalk.Found known = found;
    if (known == null) {
      known = DomainWalk.walk(sets.let());
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

  private Optional<String> find(Question question) {
    return switch (question) {
      case NULL -> opaque ? Optional.of(OriginMatcher.OPAQUE) : Optional.empty();
      case TRUSTED ->
          around().near().stream().map(Origin::text).filter(sets.let()::contains).findFirst();
      case HTTP -> starts("http://") ? member(question, sets.let(), List.of()) : Optional.empty();
      case LOOPBACK -> loopback();
      case PREFIX -> lookalike(question, List.of(Question.SUFFIX));
      case SUFFIX -> lookalike(question, List.of(Question.PREFIX));
      case SUBSTRING -> lookalike(question, List.of(Question.PREFIX, Question.SUFFIX));
      case DOT -> dot();
      case SPECIAL_CHARACTER -> special();
      case STRANGER ->
          domains().unbounded()
              ? every(question, sets::let, around()::isForeign)
              : Optional.empty();
      case PORT -> every(question, sets::meant, this::isMember);
      case SUBDOMAIN ->
          witness(Question.SUFFIX).isPresent()
              ? Optional.empty()
              : every(question, sets::meant, origin -> true);
      case PUBLIC_SUFFIX -> everyNameUnder(suffix -> !suffixes().isSharedHost(suffix));
      case SHARED_HOSTING -> sharedHost();
      case TOO_BROAD -> tooBroad();
    };
  }

  private boolean isMember(String origin) {
    return Question.PORT.contains(around().near(), origin);
  }

  private static PublicSuffixes suffixes() {
    return PublicSuffixes.bundled();
  }

  private boolean starts(String text) {
    int state = sets.let().start();
    for (int i = 0; i < text.length(); i++) {
      state = sets.let().step(state, text.charAt(i));
    }
    return state >= 0;
  }

  /** Returns whether somebody who owns none of the trusted names is let in. */
  private boolean foreign() {
    return domains().unbounded() || around().anyForeign(domains().names());
  }

  private Machine strange() {
    Machine known = strange;
    if (known == null) {
      known = sets.dotted().and(around().foreign());
      strange = known;
    }
    return known;
  }

  private Stream<String> candidates(Question question) {
    return Candidates.of(question, around().near());
  }

  private static Stream<String> proofs(Machine set, Predicate<String> proves) {
    return Members.shortest(set, SAMPLES).stream().filter(proves);
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

  /** Looks for what is in the question's set and in another one, but in none of some others. */
  private Optional<String> member(Question question, Machine within, List<Question> others) {
    return candidates(question)
        .filter(within::contains)
        .filter(origin -> isOnly(question, others, origin))
        .findFirst()
        .or(
            () ->
                around()
                    .set(question)
                    .map(set -> without(within.and(set), others))
                    .flatMap(set -> proofs(set, origin -> true).findFirst()));
  }

  private Optional<String> loopback() {
    boolean named =
        domains().unbounded()
            || domains().names().stream().anyMatch(PatternGrant::isLoopback)
            || starts("http://[")
            || starts("https://[");
    return named ? member(Question.LOOPBACK, sets.dotted(), LOOKALIKES) : Optional.empty();
  }

  private static boolean isLoopback(String host) {
    return new Origin("http", host, -1).loopback();
  }

  /** Leaves out what another question describes as well, so that each proves one mistake. */
  private Optional<String> lookalike(Question question, List<Question> others) {
    return foreign() ? foreign(question, others) : Optional.empty();
  }

  private Optional<String> foreign(Question question, List<Question> others) {
    return candidates(question)
        .filter(sets.dotted()::contains)
        .filter(around()::isForeign)
        .filter(origin -> isOnly(question, others, origin))
        .findFirst()
        .or(
            () ->
                around()
                    .set(question)
                    .map(set -> without(strange().and(set), others))
                    .flatMap(set -> proofs(set, around()::isForeign).findFirst()));
  }

  /**
   * What escaping the stray dots takes away was let in by them alone. What another look-alike
   * explains that is let in as well proves nothing.
   */
  private Optional<String> dot() {
    List<Question> others =
        LOOKALIKES.stream().filter(question -> witness(question).isPresent()).toList();
    Machine byDots = sets.byDots();
    return candidates(Question.DOT)
        .filter(byDots::contains)
        .filter(around()::isForeign)
        .filter(origin -> isOnly(Question.DOT, others, origin))
        .findFirst()
        .or(() -> anyDot(byDots, others))
        .or(() -> lookalike(Question.DOT, others));
  }

  private Optional<String> anyDot(Machine byDots, List<Question> others) {
    Machine rest = byDots.isEmpty() ? byDots : without(byDots, others);
    return rest.isEmpty()
        ? Optional.empty()
        : Stream.of(rest.and(around().foreign()), rest)
            .flatMap(part -> proofs(part, this::registrable))
            .findFirst();
  }

  private boolean registrable(String origin) {
    return around().isForeign(origin) || around().isOwn(origin);
  }

  /** Only where nothing without the character is let in by mistake. */
  private Optional<String> special() {
    return foreign() && strange().isEmpty()
        ? around()
            .set(Question.SPECIAL_CHARACTER)
            .map(set -> sets.dotted().and(around().odd()).and(set))
            .flatMap(set -> readableOdd(set))
        : Optional.empty();
  }

  private Optional<String> readableOdd(Machine set) {
    return Stream.concat(
            candidates(Question.SPECIAL_CHARACTER).filter(set::contains),
            proofs(set, around()::isForeign))
        .findFirst();
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
    return found().suffixes().stream()
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
    if (!domains().unbounded() || NAMED.stream().anyMatch(other -> witness(other).isPresent())) {
      return Optional.empty();
    }
    return Stream.concat(
            candidates(Question.TOO_BROAD).filter(sets.let()::contains),
            proofs(sets.let().minus(around().own()), origin -> true))
        .filter(around()::isForeign)
        .findFirst();
  }
}
