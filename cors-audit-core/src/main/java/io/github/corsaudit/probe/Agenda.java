package io.github.corsaudit.probe;

import io.github.corsaudit.origin.Question;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is worth asking, what tells most first, and what need not be asked any more. */
final class Agenda {
  /** Different members of one set that are worth a request each, at most. */
  private static final int VARIANTS = 12;

  /** Whether text may stand behind a name, after a dot. */
  static final Item BEHIND = new Item(Question.PREFIX, 0);

  /** Asked of every server that shows any sign of CORS. */
  private static final List<Question> OF_ALL =
      List.of(
          Question.NULL,
          Question.PUBLIC_SUFFIX,
          Question.SHARED_HOSTING,
          Question.SUFFIX,
          Question.PREFIX,
          Question.DOT,
          Question.HTTP,
          Question.SUBDOMAIN,
          Question.LOOPBACK,
          Question.PORT,
          Question.SIBLING,
          Question.SUBSTRING,
          Question.SPECIAL_CHARACTER);

  /** What a server may let in that neither names the target nor says anything about CORS. */
  private static final List<Question> OF_SILENT =
      List.of(
          Question.NULL,
          Question.SUFFIX,
          Question.PREFIX,
          Question.SUBSTRING,
          Question.DOT,
          Question.SUBDOMAIN,
          Question.LOOPBACK);

  /** Further members, those first that tell most. */
  private static final List<Item> FIRST_FURTHER =
      List.of(
          new Item(Question.SPECIAL_CHARACTER, 1),
          new Item(Question.SUBSTRING, 1),
          new Item(Question.SUFFIX, 1),
          new Item(Question.SUBDOMAIN, 1),
          new Item(Question.DOT, 1),
          new Item(Question.SHARED_HOSTING, 1),
          new Item(Question.SHARED_HOSTING, 2),
          new Item(Question.LOOPBACK, 1),
          new Item(Question.PREFIX, 1),
          new Item(Question.DOT, 2),
          new Item(Question.SHARED_HOSTING, 3),
          new Item(Question.LOOPBACK, 2),
          new Item(Question.SPECIAL_CHARACTER, 2));

  /** What a second name is asked about first: its members come behind those of the first. */
  private static final List<Item> OF_SECOND =
      List.of(
          new Item(Question.PREFIX, 1),
          new Item(Question.SUFFIX, 1),
          new Item(Question.DOT, 1),
          new Item(Question.HTTP, 1),
          new Item(Question.SUBDOMAIN, 1));

  /** All others, in turn. */
  private static final List<Question> FURTHER =
      List.of(
          Question.SUFFIX,
          Question.PREFIX,
          Question.DOT,
          Question.SUBSTRING,
          Question.SUBDOMAIN,
          Question.SHARED_HOSTING,
          Question.LOOPBACK,
          Question.HTTP,
          Question.PORT);

  /** What is implied once a question was answered with yes: its rule stands for theirs. */
  private static final Map<Question, Set<Question>> SETTLED = settled();

  private Agenda() {}

  /**
   * One thing to ask.
   *
   * @param question the question
   * @param variant which of the members drawn, from 0
   */
  record Item(Question question, int variant) {}

  private static Map<Question, Set<Question>> settled() {
    Set<Question> broad =
        EnumSet.of(
            Question.SUBDOMAIN,
            Question.HTTP,
            Question.PORT,
            Question.SIBLING,
            Question.SPECIAL_CHARACTER);
    Map<Question, Set<Question>> settled = new EnumMap<>(Question.class);
    settled.put(Question.SUBSTRING, with(broad, Question.PREFIX, Question.SUFFIX, Question.DOT));
    settled.put(Question.SUFFIX, with(broad, Question.DOT));
    settled.put(Question.PREFIX, with(broad, Question.SUBSTRING));
    settled.put(
        Question.PUBLIC_SUFFIX,
        with(broad, Question.SUFFIX, Question.SUBSTRING, Question.DOT, Question.SHARED_HOSTING));
    settled.put(Question.SHARED_HOSTING, broad);
    settled.put(Question.DOT, EnumSet.of(Question.SIBLING, Question.SPECIAL_CHARACTER));
    settled.put(Question.SUBDOMAIN, EnumSet.of(Question.PORT));
    settled.put(Question.SIBLING, EnumSet.of(Question.HTTP, Question.PORT, Question.SUBSTRING));
    return settled;
  }

  private static Set<Question> with(Set<Question> some, Question... more) {
    Set<Question> all = EnumSet.copyOf(some);
    all.addAll(List.of(more));
    return all;
  }

  /** Returns the questions to which a yes to one of these gives the answer as well. */
  static Set<Question> settledBy(Set<Question> admitted) {
    Set<Question> all = EnumSet.noneOf(Question.class);
    admitted.forEach(question -> all.addAll(SETTLED.getOrDefault(question, Set.of())));
    return all;
  }

  /** Returns what to ask a server that shows no sign of CORS. */
  static List<Item> ofSilent() {
    return OF_SILENT.stream().map(question -> new Item(question, 0)).toList();
  }

  /** Returns what to ask a server that has to be asked everything twice. */
  static List<Item> ofFickle() {
    List<Item> items = new ArrayList<>(ofSilent());
    items.add(new Item(Question.HTTP, 0));
    return items;
  }

  /** Returns what to ask any other server, whatever it costs. */
  static List<Item> needed() {
    return OF_ALL.stream().map(question -> new Item(question, 0)).toList();
  }

  /**
   * Returns what is worth asking where it costs little.
   *
   * @param names how many trusted names are let in
   */
  static List<Item> further(long names) {
    List<Item> items = new ArrayList<>(names > 1 ? OF_SECOND : List.of());
    items.addAll(FIRST_FURTHER);
    for (int variant = 1; variant < VARIANTS; variant++) {
      for (Question question : FURTHER) {
        items.add(new Item(question, variant));
      }
    }
    return items;
  }
}
