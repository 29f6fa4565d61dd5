package io.github.corsaudit.origin;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Origins that are taken for a trusted one and are none of the owner's. Readable ones are tried
 * first, each by itself; only where none proves anything are whole sets walked.
 */
final class Lookalikes {
  private static final int SAMPLES = 40;
  private static final List<Question> AFFIXES =
      List.of(Question.PREFIX, Question.SUFFIX, Question.SUBSTRING);

  private final PatternSets sets;
  private final Surroundings around;
  private final Stems stems;
  private final Map<Question, Optional<String>> known = new EnumMap<>(Question.class);

  Lookalikes(PatternSets sets, Surroundings around) {
    this.sets = sets;
    this.around = around;
    this.stems = new Stems(sets);
  }

  /** Returns a member of a look-alike question's set that is let in. */
  Optional<String> find(Question question) {
    Optional<String> found = known.get(question);
    if (found == null) {
      found = search(question);
      known.put(question, found);
    }
    return found;
  }

  private Optional<String> search(Question question) {
    return switch (question) {
      case PREFIX -> affixed(question, List.of(Question.SUFFIX));
      case SUFFIX -> affixed(question, List.of(Question.PREFIX));
      case SUBSTRING -> affixed(question, List.of(Question.PREFIX, Question.SUFFIX));
      case DOT -> dot();
      case SPECIAL_CHARACTER -> special();
      default -> lookalike(question, AFFIXES);
    };
  }

  private Optional<String> affixed(Question question, List<Question> others) {
    return lookalike(question, others)
        .or(() -> stems.find(question).filter(origin -> around.isForeign(origin)));
  }

  /** Leaves out what another question describes as well, so that each proves one mistake. */
  private Optional<String> lookalike(Question question, List<Question> others) {
    Stream<String> readable =
        Stream.concat(
            Candidates.of(question, around.near()),
            Skeletons.filled(sets.escaped()).filter(Strangers::isPublic));
    return readable
        .filter(sets.dotted()::contains)
        .filter(around::isForeign)
        .filter(origin -> isOnly(question, others, origin))
        .findFirst()
        .or(() -> around.set(question).flatMap(set -> stranger(sets.dotted().and(set), others)));
  }

  private Optional<String> stranger(Machine set, List<Question> others) {
    Machine plain = without(set, List.of(Question.SPECIAL_CHARACTER));
    return Strangers.in(without(plain, others), around.owned());
  }

  private boolean isOnly(Question question, List<Question> others, String origin) {
    return question.contains(around.near(), origin)
        && others.stream().noneMatch(other -> other.contains(around.near(), origin));
  }

  private Machine without(Machine whole, List<Question> others) {
    Machine rest = whole;
    for (Question other : others) {
      Optional<Machine> set = rest.isEmpty() ? Optional.empty() : around.set(other);
      if (set.isPresent()) {
        rest = rest.minus(set.get());
      }
    }
    return rest;
  }

  /**
   * What escaping the stray dots takes away was let in by them alone. What another look-alike
   * explains that is let in as well proves nothing.
   */
  private Optional<String> dot() {
    Machine byDots = sets.byDots();
    if (byDots.isEmpty()) {
      return lookalike(Question.DOT, AFFIXES);
    }
    List<Question> others = AFFIXES.stream().filter(each -> find(each).isPresent()).toList();
    return Candidates.of(Question.DOT, around.near())
        .filter(byDots::contains)
        .filter(around::isForeign)
        .filter(origin -> others.stream().noneMatch(other -> other.contains(around.near(), origin)))
        .findFirst()
        .or(() -> anyDot(without(byDots, others)));
  }

  private Optional<String> anyDot(Machine rest) {
    return Strangers.in(rest, around.owned())
        .or(
            () ->
                Stream.concat(
                        Candidates.of(Question.DOT, around.near()).filter(rest::contains),
                        Members.shortest(rest, SAMPLES).stream())
                    .findFirst());
  }

  /** Only where nothing without such a character is let in by mistake. */
  private Optional<String> special() {
    Machine underscored =
        around.set(Question.SPECIAL_CHARACTER).map(sets.dotted()::and).orElse(Machine.empty());
    Machine others = sets.specialDotted();
    boolean any = !underscored.isEmpty() || !others.isEmpty();
    return !any || Strangers.in(sets.dotted().minus(underscored), around.owned()).isPresent()
        ? Optional.empty()
        : special(underscored).or(() -> special(others));
  }

  private Optional<String> special(Machine odd) {
    return Candidates.of(Question.SPECIAL_CHARACTER, around.near())
        .filter(odd::contains)
        .filter(around::isForeign)
        .findFirst()
        .or(() -> Strangers.below(odd, OriginSets.text(Candidates.STRANGER)).findFirst())
        .or(() -> Strangers.in(odd, around.owned()));
  }
}
