package io.github.corsaudit.read.python;

import io.github.corsaudit.model.Dialect;
import io.github.corsaudit.model.MatchMode;
import io.github.corsaudit.model.Origin;
import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Sourced;
import io.github.corsaudit.source.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whom Starlette's {@code allow_origins} and {@code allow_origin_regex} let in.
 *
 * @param any where {@code *} stands, if it does: then nothing else counts
 * @param rules who is let in otherwise; what is not resolved comes last
 * @param meant the origins that the declaration names although it lets in others
 */
record StarletteOrigins(
    Optional<Provenance> any, List<Sourced<OriginRule>> rules, List<Origin> meant) {

  static StarletteOrigins of(Options options) {
    List<Sourced<OriginRule>> rules = new ArrayList<>();
    List<Origin> meant = new ArrayList<>();
    Optional<Provenance> any = Optional.empty();
    Optional<Sourced<Value>> origins = options.get("allow_origins");
    if (origins.isPresent() && origins.get().value() instanceof Value.Text text) {
      any = text.text().contains("*") ? Optional.of(origins.get().at()) : any;
      Substrings.of(text.text()).ifPresent(rule -> rules.add(origins.get().map(unused -> rule)));
      Substrings.origins(text.text()).forEach(meant::add);
    } else if (origins.isPresent()) {
      any = star(origins.get());
      Values.elements(origins.get()).forEach(entry -> entry(entry).ifPresent(rules::add));
    }
    rules.addAll(expressions(options));
    rules.sort((one, other) -> Boolean.compare(isOpen(one), isOpen(other)));
    return new StarletteOrigins(any, rules, meant);
  }

  /** Returns whom {@code allow_origin_regex} lets in. */
  static List<Sourced<OriginRule>> expressions(Options options) {
    return options.get("allow_origin_regex").flatMap(StarletteOrigins::regex).stream().toList();
  }

  private static boolean isOpen(Sourced<OriginRule> rule) {
    return rule.value() instanceof OriginRule.Unresolved;
  }

  private static Optional<Provenance> star(Sourced<Value> origins) {
    return Values.elements(origins).stream()
        .filter(entry -> entry.value().equals(new Value.Text("*")))
        .map(Sourced::at)
        .findFirst();
  }

  private static Optional<Sourced<OriginRule>> entry(Sourced<Value> entry) {
    if (entry.value() instanceof Value.Nothing) {
      return Optional.empty(); // equals no origin
    }
    return Optional.of(
        entry.map(
            value ->
                value instanceof Value.Text text
                    ? exact(text.text())
                    : new OriginRule.Unresolved(Values.expression(value))));
  }

  private static OriginRule exact(String text) {
    return text.equals("null") ? new OriginRule.NullOrigin() : new OriginRule.Exact(text, false);
  }

  private static Optional<Sourced<OriginRule>> regex(Sourced<Value> regex) {
    if (regex.value() instanceof Value.Nothing) {
      return Optional.empty();
    }
    return Optional.of(regex.map(StarletteOrigins::pattern));
  }

  private static OriginRule pattern(Value value) {
    if (value instanceof Value.Text text) {
      return new OriginRule.Pattern(text.text(), Dialect.PYTHON, MatchMode.FULL, false);
    }
    return value instanceof Value.Regex regex
        ? new OriginRule.Pattern(
            regex.pattern(), Dialect.PYTHON, MatchMode.FULL, regex.ignoreCase())
        : new OriginRule.Unresolved(Values.expression(value));
  }
}
