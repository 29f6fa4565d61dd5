package io.github.corsaudit.origin;

import dk.brics.automaton.Automaton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers questions about what one declared grant lets in. */
final class GrantAnalysis {
  private static final int SAMPLES = 40;
  private static final List<Question> LOOKALIKES =
      List.of(Question.PREFIX, Question.SUFFIX, Question.SUBSTRING);
  private static final Set<Question> MISTAKES =
      Set.of(
          Question.PREFIX,
          Question.SUFFIX,
          Question.SUBSTRING,
          Question.DOT,
          Question.SPECIAL_CHARACTER);

  private final GrantSet set;
  private final Surroundings around;
  private final Map<Question, Optional<String>> answers = new EnumMap<>(Question.class);
  private DomainWalk.@Nullable Found domains;

  GrantAnalysis(GrantSet set, Surroundings around) {
    this.set = set;
    this.around = around;
  }

  /** Returns an origin that makes the answer to a question YES; empty if it is NO. */
  Optional<String> witness(Question question) {
    Optional<String> known = answers.get(question);
    if (known == null) {
      known = find(question);
      answers.put(question, known);
    }
    return known;
  }

  /** Returns the registrable domains of what is let in. */
  DomainWalk.Found domains() {
    if (domains == null) {
      domains = DomainWalk.walk(set.let());
    }
    return domains;
  }

  private Optional<String> find(Question question) {
    return switch (question) {
      case NULL -> set.opaque() ? Optional.of(OriginMatcher.OPAQUE) : Optional.empty();
      case TRUSTED, HTTP -> member(question, set.let(), origin -> true);
      case LOOPBACK -> member(question, without(set.dotted(), LOOKALIKES), origin -> true);
      case PREFIX -> lookalike(question, List.of(Question.SUFFIX));
      case SUFFIX -> lookalike(question, List.of(Question.PREFIX));
      case SUBSTRING -> lookalike(question, List.of(Question.PREFIX, Question.SUFFIX));
      case DOT -> dot();
      case SPECIAL_CHARACTER -> special();
      case STRANGER -> every(question, set.let());
      case PORT -> every(question, set.meant());
      case SUBDOMAIN ->
          witness(Question.SUFFIX).isPresent() ? Optional.empty() : every(question, set.meant());
      case PUBLIC_SUFFIX -> everyNameUnder(suffix -> !suffixes().isSharedHost(suffix));
      case SHARED_HOSTING -> sharedHost();
      case TOO_BROAD -> tooBroad();
    };
  }

  private static PublicSuffixes suffixes() {
    return PublicSuffixes.bundled();
  }

  private Automaton foreign() {
    return set.dotted().intersection(around.foreign());
  }

  /** Looks for a member of the question's set in another one. */
  private Optional<String> member(Question question, Automaton within, Predicate<String> proves) {
    return question
        .sets(around.trusted())
        .map(part -> part.intersection(within))
        .flatMap(part -> readable(question, part, proves))
        .findFirst();
  }

  /** Looks for a part of the question's set that lies wholly in another one. */
  private Optional<String> every(Question question, Automaton within) {
    return question
        .sets(around.trusted())
        .filter(part -> part.subsetOf(within))
        .flatMap(
            part ->
                Stream.concat(
                    readable(question, within, origin -> belongs(question, origin)),
                    readable(question, part, origin -> true)))
        .findFirst();
  }

  private boolean belongs(Question question, String origin) {
    return question == Question.STRANGER
        ? around.isForeign(origin)
        : question.contains(around.trusted(), origin);
  }

  private Stream<String> readable(Question question, Automaton set, Predicate<String> proves) {
    if (set.isEmpty()) {
      return Stream.empty();
    }
    return Stream.of(0)
        .flatMap(
            i ->
                Stream.concat(
                    Candidates.of(question, around.trusted()).filter(set::run),
                    Members.shortest(set, SAMPLES).stream()))
        .filter(proves)
        .limit(1);
  }

  /** Leaves out what another question describes as well, so that each proves one mistake. */
  private Optional<String> lookalike(Question question, List<Question> others) {
    Automaton foreign = foreign();
    return foreign.isEmpty()
        ? Optional.empty()
        : member(question, without(foreign, others), around::isForeign);
  }

  private Automaton without(Automaton whole, List<Question> others) {
    Automaton rest = whole;
    for (Question other : others) {
      for (Automaton part : other.sets(around.trusted()).toList()) {
        rest = rest.minus(part);
      }
    }
    return rest;
  }

  /** What escaping the stray dots takes away was let in by them alone. */
  private Optional<String> dot() {
    Automaton byDots = set.let().minus(set.dotted());
    return Stream.of(byDots.intersection(around.foreign()), byDots)
        .flatMap(part -> readable(Question.DOT, part, this::registrable))
        .findFirst()
        .or(() -> member(Question.DOT, foreign(), around::isForeign));
  }

  private boolean registrable(String origin) {
    return around.isForeign(origin) || around.own().run(origin);
  }

  /** Only where nothing without the character is let in by mistake. */
  private Optional<String> special() {
    boolean ordinary = !foreign().isEmpty();
    return ordinary
        ? Optional.empty()
        : member(
            Question.SPECIAL_CHARACTER, set.dotted().intersection(around.odd()), around::isForeign);
  }

  private Optional<String> everyNameUnder(Predicate<String> kind) {
    if (witness(Question.STRANGER).isPresent()) {
      return Optional.empty();
    }
    return domains().suffixes().stream()
        .filter(kind)
        .flatMap(
            suffix ->
                Stream.of("https://", "http://")
                    .filter(scheme -> all(scheme, suffix))
                    .map(scheme -> scheme + "evil." + suffix))
        .findFirst();
  }

  private boolean all(String scheme, String suffix) {
    return set.let().run(scheme + "evil." + suffix)
        && OriginSets.join(
                OriginSets.text(scheme), OriginSets.plainLabel(), OriginSets.text("." + suffix))
            .subsetOf(set.let());
  }

  private Optional<String> sharedHost() {
    boolean broader =
        witness(Question.STRANGER).isPresent() || witness(Question.PUBLIC_SUFFIX).isPresent();
    return broader
        ? Optional.empty()
        : Sandboxes.origins()
            .filter(set.dotted()::run)
            .findFirst()
            .or(() -> everyNameUnder(suffixes()::isSharedHost));
  }

  private Optional<String> tooBroad() {
    boolean named =
        Stream.concat(
                MISTAKES.stream(),
                Stream.of(Question.STRANGER, Question.PUBLIC_SUFFIX, Question.SHARED_HOSTING))
            .anyMatch(question -> witness(question).isPresent());
    if (named || !domains().domains().unbounded()) {
      return Optional.empty();
    }
    return readable(Question.TOO_BROAD, set.let().minus(around.own()), around::isForeign)
        .findFirst();
  }
}
