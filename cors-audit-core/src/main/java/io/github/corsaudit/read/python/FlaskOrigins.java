package io.github.corsaudit.read.python;

import io.github.corsaudit.model.Dialect;
import io.github.corsaudit.model.MatchMode;
import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.Sourced;
import io.github.corsaudit.source.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whom Flask-CORS's {@code origins} lets in. Measured with 3.0.10 and 6.0.2: a string with one of
 * {@code * \ ] ? $ ^ [ ( )} is a regular expression, matched at the start whatever the case of
 * letters; any other is compared as a whole, whatever the case.
 *
 * @param rules who is let in; what is not resolved comes last
 * @param dynamic whether the answer is marked as varying: several entries, or an expression
 */
record FlaskOrigins(List<Sourced<OriginRule>> rules, boolean dynamic) {
  private static final String MARKS = "*\\]?$^[()";

  /** Returns whether Flask-CORS takes a string for a regular expression. */
  static boolean isRegex(String text) {
    return text.chars().anyMatch(letter -> MARKS.indexOf(letter) >= 0);
  }

  static FlaskOrigins of(Sourced<Value> origins) {
    List<Sourced<Value>> entries = entries(origins);
    List<Sourced<OriginRule>> rules = new ArrayList<>();
    entries.forEach(entry -> rules.add(entry.map(FlaskOrigins::rule)));
    OriginEntries.openLast(rules);
    boolean dynamic =
        rules.size() > 1
            || rules.stream()
                .anyMatch(
                    rule ->
                        !(rule.value() instanceof OriginRule.Exact)
                            && !(rule.value() instanceof OriginRule.NullOrigin));
    return new FlaskOrigins(rules, dynamic);
  }

  /** A dictionary is walked over like a list: its keys count. */
  private static List<Sourced<Value>> entries(Sourced<Value> origins) {
    return origins.value() instanceof Value.Entries map
        ? map.entries().stream().map(Value.Entry::key).toList()
        : Values.elements(origins);
  }

  private static OriginRule rule(Value entry) {
    if (!(entry instanceof Value.Text text)) {
      return OriginEntries.pattern(entry, MatchMode.START);
    }
    return switch (text.text()) {
      case "*", ".*" -> new OriginRule.Any();
      case "null" -> new OriginRule.NullOrigin();
      default ->
          isRegex(text.text())
              ? new OriginRule.Pattern(text.text(), Dialect.PYTHON, MatchMode.START, true)
              : new OriginRule.Exact(text.text(), true);
    };
  }

  /** Returns the entries that are compared as they stand. */
  static List<String> plain(Sourced<Value> origins) {
    return entries(origins).stream()
        .flatMap(entry -> Values.text(entry.value()).stream())
        .filter(text -> !isRegex(text))
        .toList();
  }

  /** Returns the entry that lets everyone in, if there is one. */
  Optional<Sourced<OriginRule>> any() {
    return rules.stream().filter(rule -> rule.value() instanceof OriginRule.Any).findFirst();
  }

  /** Returns whether an entry is no value at all, on which each request fails. */
  static boolean breaks(Sourced<Value> origins) {
    return entries(origins).stream().anyMatch(entry -> entry.value() instanceof Value.Nothing);
  }
}
