package io.github.corsaudit.origin;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A set that holds whatever an expression lets in: what is not in it is let in by nobody. */
final class Bounds {
  private final PatternGrant grant;
  private final PatternSets sets;
  private final boolean dots;
  private final Surroundings around;
  private final Set<Question> heavy = EnumSet.noneOf(Question.class);

  private Bounds(PatternSets sets, boolean opaque, boolean dots, Surroundings around) {
    this.sets = sets;
    this.dots = dots;
    this.around = around;
    grant = new PatternGrant(sets, opaque, () -> around);
  }

  /** Returns the set around an expression, if there is one. */
  static Optional<Bounds> of(Trial trial, Surroundings around) {
    return trial
        .bound()
        .flatMap(
            known -> {
              try {
                Machine let = SentOrigins.web(known.machine());
                var sets =
                    new PatternSets(
                        known.escaped(),
                        known.dots(),
                        trial.expression().match(),
                        let,
                        rare(known.machine()));
                boolean opaque = known.machine().contains(OriginMatcher.OPAQUE);
                return Optional.of(new Bounds(sets, opaque, known.dots(), around));
              } catch (Undecided tooMuch) {
                return Optional.empty();
              }
            });
  }

  private static PatternSets.Rare rare(Machine all) {
    return new PatternSets.Rare(
        SentOrigins.tellsSpecial(all), () -> SentOrigins.special(all), () -> OtherSchemes.in(all));
  }

  /** Returns whether no member of a question's set can be let in. */
  boolean refute(Question question) {
    try {
      return isEmpty() || isRefuted(question);
    } catch (Undecided tooMuch) {
      heavy.add(question);
      return false;
    }
  }

  private boolean isEmpty() {
    return sets.let().isEmpty() && sets.special().isEmpty() && no(Question.NULL);
  }

  /** Asks only what a smaller set than this one cannot answer with yes where this one has a no. */
  private boolean isRefuted(Question question) {
    return switch (question) {
      case DOT -> !dots && no(question);
      case SUBDOMAIN -> no(Question.SUFFIX) && no(question);
      case PUBLIC_SUFFIX -> no(Question.STRANGER) && no(question);
      case SHARED_HOSTING -> no(Question.STRANGER) && no(Question.PUBLIC_SUFFIX) && no(question);
      case SPECIAL_CHARACTER -> finite() && around.owned().containsAll(grant.domains().names());
      case TOO_BROAD -> finite();
      default -> no(question);
    };
  }

  private boolean no(Question question) {
    return grant.witness(question).isEmpty();
  }

  private boolean finite() {
    return !grant.domains().unbounded() && Strangers.address(sets.let()).isEmpty();
  }

  /** Returns the domains of the set, if they can be listed. */
  Optional<RegistrableDomains> domains() {
    try {
      return Optional.of(grant.domains()).filter(known -> !known.unbounded());
    } catch (Undecided tooMuch) {
      return Optional.empty();
    }
  }

  /** Returns the domains of which the set holds every sub-domain, if they can be listed. */
  Optional<RegistrableDomains> domainsBelow() {
    try {
      return domains().map(new DomainsBelow(sets.let())::find).filter(all -> !all.unbounded());
    } catch (Undecided tooMuch) {
      return Optional.empty();
    }
  }

  /** Returns members that belong to a question's set, the one that proves it best first. */
  Stream<String> members(Question question, int count) {
    if (heavy.contains(question)) {
      return Stream.empty();
    }
    try {
      List<String> some =
          around
              .set(question)
              .map(set -> Members.shortest(sets.let().and(set), count))
              .orElse(List.of());
      Stream<String> stranger =
          question == Question.TOO_BROAD
              ? Strangers.in(sets.let(), around.owned()).stream()
              : grant.witness(question).stream();
      return Stream.concat(stranger, some.stream());
    } catch (Undecided tooMuch) {
      return Stream.empty();
    }
  }

  /** Returns members whose host is a domain or below it. */
  Stream<String> below(String domain, int count) {
    try {
      String hosts = OriginSets.LABELS + OriginSets.text(domain);
      Machine own = OriginSets.machine(OriginSets.origins(hosts));
      return Members.shortest(sets.let().and(own), count).stream();
    } catch (Undecided tooMuch) {
      return Stream.empty();
    }
  }
}
