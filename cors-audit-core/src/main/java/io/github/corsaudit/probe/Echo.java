package io.github.corsaudit.probe;

import io.github.corsaudit.probe.Ask.Preflight;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Tells a server that grants whatever is asked for from one that has lists. */
final class Echo {
  private Echo() {}

  /** Returns whether the answer grants exactly the method, or the headers, that were asked for. */
  static boolean possible(Sighting answer) {
    return methods(answer) || headers(answer);
  }

  static boolean methods(Sighting answer) {
    return answer.ask().preflight().filter(wish -> grants(wish, answer)).isPresent();
  }

  private static boolean grants(Preflight wish, Sighting answer) {
    return answer.headers().elements(HeaderLines.ALLOW_METHODS).equals(List.of(wish.method()));
  }

  static boolean headers(Sighting answer) {
    Set<String> granted = new HashSet<>();
    answer
        .headers()
        .elements(HeaderLines.ALLOW_HEADERS)
        .forEach(name -> granted.add(name.toLowerCase(Locale.ROOT)));
    return answer.ask().preflight().filter(w -> granted.equals(Set.copyOf(w.headers()))).isPresent()
        && !granted.isEmpty();
  }

  /**
   * Returns whether several answers show an echo: every one that is granted equals its wish, and
   * there are at least two.
   */
  static boolean shown(List<Sighting> answers, Predicate<Sighting> echo) {
    List<Sighting> granted = answers.stream().filter(Sighting::admits).toList();
    return granted.size() > 1 && granted.stream().allMatch(echo);
  }
}
