package io.github.corsaudit.origin;

import io.github.corsaudit.model.Grant;
import io.github.corsaudit.model.Origin;
import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.Tri;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A grant for what an expression matches whose set is not known. That nobody is let in is proven on
 * a larger set, where one is known; that somebody is, by an origin that the expression matches.
 * What neither shows stays unknown.
 */
final class SampledGrant {
  private static final List<Question> AFFIXES =
      List.of(Question.PREFIX, Question.SUFFIX, Question.SUBSTRING);
  private static final List<Question> NAMED =
      List.of(
          Question.STRANGER,
          Question.PREFIX,
          Question.SUFFIX,
          Question.SUBSTRING,
          Question.DOT,
          Question.PUBLIC_SUFFIX,
          Question.SHARED_HOSTING);

  private final String reason;
  private final Surroundings around;
  private final Samples samples;
  private final Optional<Bounds> bounds;
  private final Map<Question, Admission> answers = new EnumMap<>(Question.class);

  /**
   * Takes an expression.
   *
   * @param reason why its set is not known
   * @param refused what earlier grants refuse
   * @param owners the owners of all trusted names
   */
  SampledGrant(
      OriginRule.Pattern pattern,
      Trial trial,
      String reason,
      Predicate<String> refused,
      Owners owners) {
    this.reason = reason;
    around = new Surroundings(TrustedNames.of(pattern), owners);
    bounds = Bounds.of(trial, around);
    samples = new Samples(trial, refused, around, bounds);
  }

  /** Returns the answer to a question as far as this grant goes. */
  Admission ask(Question question, Grant grant) {
    Admission known = answers.get(question);
    if (known == null) {
      known = answer(question, grant);
      answers.put(question, known);
    }
    return known;
  }

  private Admission answer(Question question, Grant grant) {
    if (question == Question.NULL && samples.in(OriginMatcher.OPAQUE).isNo()) {
      return Admission.no();
    }
    if (bounds.filter(known -> known.refute(question)).isPresent()) {
      return Admission.no();
    }
    boolean explained = broader(question).anyMatch(other -> ask(other, grant).admitted().isYes());
    if (explained) {
      return Admission.no();
    }
    Optional<String> hit = hit(question, grant);
    return Admission.tried(new Sampling(reason, samples.tried(question)), hit, grant);
  }

  /** Returns the questions whose YES says all that another one would. */
  private static Stream<Question> broader(Question question) {
    return switch (question) {
      case SUBDOMAIN -> Stream.of(Question.SUFFIX);
      case PUBLIC_SUFFIX -> Stream.of(Question.STRANGER);
      case SHARED_HOSTING -> Stream.of(Question.STRANGER, Question.PUBLIC_SUFFIX);
      case SPECIAL_CHARACTER -> NAMED.stream();
      case TOO_BROAD -> Stream.concat(NAMED.stream(), Stream.of(Question.SPECIAL_CHARACTER));
      default -> Stream.empty();
    };
  }

  private Optional<String> hit(Question question, Grant grant) {
    return switch (question) {
      case NULL -> samples.of(question).filter(samples::isIn).findFirst();
      case TRUSTED, HTTP, LOOPBACK -> samples.of(question).filter(samples::isIn).findFirst();
      case STRANGER -> samples.every(question, samples::isIn).flatMap(this::stranger);
      case PUBLIC_SUFFIX -> samples.every(question, samples::isIn);
      case SHARED_HOSTING ->
          Sandboxes.origins()
              .filter(samples::isIn)
              .findFirst()
              .or(() -> samples.every(question, samples::isIn));
      case PORT, SUBDOMAIN -> samples.every(question, samples::isMeant);
      case DOT -> dot(question, grant);
      case TOO_BROAD -> foreign(question).filter(samples::isIn).findFirst();
      default -> lookalike(question);
    };
  }

  /** Returns a stranger, if those with reserved names are let in like one that was drawn. */
  private Optional<String> stranger(String drawn) {
    String scheme = drawn.substring(0, drawn.indexOf(':'));
    List<String> reserved =
        Candidates.general(Question.STRANGER)
            .filter(origin -> origin.startsWith(scheme + ":"))
            .toList();
    return reserved.stream().allMatch(samples::isIn)
        ? reserved.stream().findFirst()
        : Optional.empty();
  }

  private Stream<String> foreign(Question question) {
    return samples.of(question).filter(around::isForeign).filter(SampledGrant::isRegistrable);
  }

  /** Returns whether a registry gives the origin's domain out. */
  private static boolean isRegistrable(String origin) {
    return SentOrigins.parse(origin)
        .flatMap(QuestionSets::registrable)
        .map(domain -> domain.substring(0, domain.indexOf('.')))
        .filter(label -> OriginSets.matches(OriginSets.REGISTRABLE_LABEL, label))
        .isPresent();
  }

  /** Leaves out what another question describes as well, so that each proves one mistake. */
  private Optional<String> lookalike(Question question) {
    List<Question> others =
        switch (question) {
          case PREFIX -> List.of(Question.SUFFIX);
          case SUFFIX -> List.of(Question.PREFIX);
          case SUBSTRING -> List.of(Question.PREFIX, Question.SUFFIX);
          case SIBLING -> AFFIXES;
          default -> List.of();
        };
    return foreign(question)
        .filter(origin -> isNone(others, origin))
        .filter(samples::isIn)
        .filter(samples::isDotted)
        .findFirst();
  }

  /** What is let in, and would not be if stray dots were taken literally. */
  private Optional<String> dot(Question question, Grant grant) {
    List<Question> others =
        AFFIXES.stream().filter(other -> ask(other, grant).admitted().isYes()).toList();
    return foreign(question)
        .filter(origin -> isNone(others, origin))
        .filter(samples::isIn)
        .filter(samples::isByDots)
        .findFirst();
  }

  private boolean isNone(List<Question> others, String origin) {
    List<Origin> near = around.near();
    return others.stream().noneMatch(other -> other.contains(near, origin));
  }

  /** Returns whether every origin there is may be let in: a single one that is not refutes it. */
  Tri everyone() {
    return Candidates.general(Question.STRANGER).anyMatch(origin -> samples.in(origin).isNo())
        ? Tri.NO
        : Tri.UNKNOWN;
  }

  /** Returns the registrable domains that are let in, if one origin of each can be shown. */
  Optional<RegistrableDomains> domains() {
    return bounds
        .flatMap(Bounds::domains)
        .filter(
            known ->
                known.names().stream()
                    .allMatch(name -> samples.below(name).anyMatch(samples::isIn)));
  }

  /** Returns the domains of which every sub-domain is let in, where that can be told. */
  Optional<RegistrableDomains> domainsBelow() {
    return bounds.flatMap(Bounds::domainsBelow).filter(known -> known.names().isEmpty());
  }
}
