package io.github.corsaudit.origin;

import io.github.corsaudit.model.Origin;
import io.github.corsaudit.model.Tri;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The origins that an expression is tried with: readable ones, some that the prober would draw, and
 * what the expression itself spells. They are the same in each run.
 */
final class Samples {
  private static final long SEED = 20261122;
  private static final int DRAWS = 3;
  private static final int MEMBERS = 8;
  private static final int COUNT = 60;
  private static final int HOSTS = 200;

  /** After so many texts that took too many steps, no more are tried. */
  private static final int EXHAUSTED = 40;

  private final Trial trial;
  private final Trial escaped;
  private final Trial whole;
  private final Predicate<String> refused;
  private final Surroundings around;
  private final Optional<Bounds> bounds;
  private final Set<String> spelled;
  private final Map<Trial, Map<String, Tri>> known = new HashMap<>();
  private final Map<Question, Set<String>> drawn = new EnumMap<>(Question.class);

  private int exhausted;

  Samples(Trial trial, Predicate<String> refused, Surroundings around, Optional<Bounds> bounds) {
    this.trial = trial;
    this.refused = refused;
    this.around = around;
    this.bounds = bounds;
    escaped = trial.escaped();
    whole = escaped.whole();
    spelled = spelled(trial.expression());
  }

  private static Set<String> spelled(Expression expression) {
    Set<String> origins = new LinkedHashSet<>();
    for (String text : Instances.of(expression)) {
      Stream.of(text, "https://" + text, text + ".evil.example", text + ".com")
          .filter(origin -> Origin.parse(origin).isPresent())
          .forEach(origins::add);
    }
    return origins;
  }

  /** Returns origins of a question's set. */
  Stream<String> of(Question question) {
    return tried(question).stream();
  }

  /** Returns the origins that are tried for a question. */
  Set<String> tried(Question question) {
    Set<String> found = drawn.get(question);
    if (found == null) {
      found = draw(question);
      drawn.put(question, found);
    }
    return found;
  }

  private Set<String> draw(Question question) {
    List<Origin> near = around.near();
    Stream<String> candidates =
        Stream.of(
                Candidates.of(question, near),
                blind(question),
                spelled.stream(),
                bounds.stream().flatMap(set -> set.members(question, MEMBERS)))
            .flatMap(each -> each);
    Set<String> set = new LinkedHashSet<>();
    candidates
        .filter(origin -> question == Question.TOO_BROAD || question.contains(near, origin))
        .distinct()
        .limit(question == Question.SHARED_HOSTING ? HOSTS : COUNT)
        .forEach(set::add);
    return set;
  }

  /** Returns origins of a domain and below it. */
  Stream<String> below(String domain) {
    return Stream.concat(
        spelled.stream().filter(origin -> isBelow(origin, domain)),
        bounds.stream().flatMap(set -> set.below(domain, MEMBERS)));
  }

  private static boolean isBelow(String origin, String domain) {
    String host = Origin.parse(origin).map(Origin::host).orElse("");
    return host.equals(domain) || host.endsWith("." + domain);
  }

  /** Returns whether an origin is let in. */
  Tri in(String origin) {
    return refused.test(origin) ? Tri.NO : ask(trial, origin);
  }

  boolean isIn(String origin) {
    return in(origin).isYes();
  }

  /** Returns whether it would be let in if stray dots were taken literally. */
  boolean isDotted(String origin) {
    return ask(escaped, origin).isYes();
  }

  /** Returns whether a stray dot lets it in. */
  boolean isByDots(String origin) {
    return ask(escaped, origin).isNo();
  }

  /** Returns whether it is let in, and would be if the expression were anchored besides. */
  boolean isMeant(String origin) {
    return isIn(origin) && ask(whole, origin).isYes();
  }

  private Tri ask(Trial one, String origin) {
    Map<String, Tri> answers = known.computeIfAbsent(one, any -> new HashMap<>());
    Tri answer = answers.get(origin);
    if (answer == null) {
      answer = exhausted < EXHAUSTED ? one.matches(origin) : Tri.UNKNOWN;
      exhausted += answer == Tri.UNKNOWN ? 1 : 0;
      answers.put(origin, answer);
    }
    return answer;
  }

  /**
   * Returns a sample of a part of the question's set of which all samples pass a test, and of which
   * some were drawn without regard to the expression.
   */
  Optional<String> every(Question question, Predicate<String> test) {
    List<String> blind = blind(question).toList();
    return question
        .sets(around.near())
        .filter(part -> blind.stream().filter(o -> OriginSets.matches(part, o)).count() >= DRAWS)
        .map(part -> of(question).filter(o -> OriginSets.matches(part, o)).toList())
        .filter(members -> members.stream().allMatch(test))
        .flatMap(List::stream)
        .findFirst();
  }

  /** Returns what is drawn without regard to the expression. */
  private Stream<String> blind(Question question) {
    Random random = new Random(SEED);
    return Stream.generate(() -> question.draw(around.near(), random))
        .limit(DRAWS)
        .flatMap(Collection::stream);
  }
}
