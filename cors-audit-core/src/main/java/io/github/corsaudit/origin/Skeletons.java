package io.github.corsaudit.origin;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Spells an expression out: its literal texts, with a hole wherever something varies. */
final class Skeletons {
  /** Stands for a part that is not literal. */
  static final char HOLE = '\0';

  private static final int BOUND = 64;
  private static final int LENGTH = 300;
  private static final int FILLED = 3;
  private static final List<String> WORDS = List.of("evil", "1", "top", "");
  private static final Set<String> VARIES = Set.of(String.valueOf(HOLE));

  private Skeletons() {}

  /** Returns the texts; a part with too many alternatives becomes a hole. */
  static Set<String> of(Node node) {
    if (node instanceof Node.Chars chars) {
      return character(chars.set());
    }
    if (node instanceof Node.Sequence sequence) {
      return sequence(sequence.parts());
    }
    if (node instanceof Node.Choice choice) {
      Set<String> all = new LinkedHashSet<>();
      choice.options().forEach(option -> all.addAll(of(option)));
      return all.size() > BOUND ? VARIES : all;
    }
    if (node instanceof Node.Repeat repeat) {
      return repeat(repeat);
    }
    if (node instanceof Node.Atomic atomic) {
      return of(atomic.body());
    }
    if (node instanceof Node.Group group) {
      return of(group.body());
    }
    boolean varies =
        node instanceof Node.Dot || node instanceof Node.BackReference || node instanceof Node.Call;
    return varies ? VARIES : Set.of("");
  }

  /** Returns the origins that some words make of the texts, which need not be members. */
  static Stream<String> filled(Node node) {
    return of(node).stream()
        .filter(text -> text.indexOf(HOLE) >= 0)
        .map(text -> text.contains("://") ? text : "https://" + text)
        .flatMap(text -> filled(text, FILLED));
  }

  private static Stream<String> filled(String text, int holes) {
    int hole = text.indexOf(HOLE);
    if (hole < 0 || holes == 0) {
      return Stream.of(text.replace(String.valueOf(HOLE), ""));
    }
    return WORDS.stream()
        .map(word -> text.substring(0, hole) + word + text.substring(hole + 1))
        .flatMap(next -> filled(next, holes - 1));
  }

  private static Set<String> character(AsciiSet set) {
    AsciiSet lower =
        set.and(AsciiSet.UPPER).isEmpty() ? set : set.ignoringCase().minus(AsciiSet.UPPER);
    return lower.size() == 1 ? Set.of(String.valueOf((char) lower.first())) : VARIES;
  }

  private static Set<String> sequence(List<Node> parts) {
    Set<String> texts = Set.of("");
    for (Node part : parts) {
      Set<String> next = of(part);
      Set<String> tails = texts.size() * next.size() > BOUND ? VARIES : next;
      Set<String> longer = new LinkedHashSet<>();
      texts.forEach(head -> tails.forEach(tail -> longer.add(cut(head + tail))));
      texts = longer;
    }
    return texts;
  }

  /** Keeps the end of what is too long for a host anyway. */
  private static String cut(String text) {
    return text.length() <= LENGTH ? text : HOLE + text.substring(text.length() - LENGTH);
  }

  private static Set<String> repeat(Node.Repeat repeat) {
    if (repeat.min() == 1 && repeat.max() == 1) {
      return of(repeat.body());
    }
    if (repeat.min() != 0 || repeat.max() != 1) {
      return VARIES;
    }
    Set<String> optional = new LinkedHashSet<>(of(repeat.body()));
    optional.add("");
    return optional;
  }
}
