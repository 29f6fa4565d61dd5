package io.github.corsaudit.read.spring;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which profiles a document is for: alternatives separated by {@code ,} or {@code |}, each a list
 * of names joined by {@code &}, each of which {@code !} may negate. Parentheses are read as if they
 * were not there.
 */
record ProfileExpression(List<List<String>> alternatives) {

  /** Returns the expression that a text spells. */
  static ProfileExpression parse(String text) {
    return new ProfileExpression(
        Arrays.stream(text.replaceAll("[()\\s]", "").split("[,|]", -1))
            .filter(alternative -> !alternative.isEmpty())
            .map(alternative -> Arrays.stream(alternative.split("&", -1)).toList())
            .toList());
  }

  /** Returns whether it holds where these profiles are active. */
  boolean holds(Set<String> active) {
    return alternatives.stream()
        .anyMatch(names -> names.stream().allMatch(name -> holds(name, active)));
  }

  private static boolean holds(String name, Set<String> active) {
    return name.startsWith("!") ? !active.contains(name.substring(1)) : active.contains(name);
  }

  /** Returns the profiles it names. */
  Set<String> names() {
    Set<String> names = new TreeSet<>();
    alternatives.forEach(
        alternative -> alternative.forEach(name -> names.add(name.replaceFirst("^!", ""))));
    return names;
  }
}
