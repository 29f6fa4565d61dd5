package io.github.corsaudit.read.python;

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
      Values.elements(origins.get())
          .forEach(entry -> OriginEntries.exact(entry).ifPresent(rules::add));
    }
    rules.addAll(expressions(options));
    OriginEntries.openLast(rules);
    return new StarletteOrigins(any, rules, meant);
  }

  /** Returns whom {@code allow_origin_regex} lets in. */
  static List<Sourced<OriginRule>> expressions(Options options) {
    return options.get("allow_origin_regex").flatMap(StarletteOrigins::regex).stream().toList();
  }

  private static Optional<Provenance> star(Sourced<Value> origins) {
    return Values.elements(origins).stream()
        .filter(entry -> entry.value().equals(new Value.Text("*")))
        .map(Sourced::at)
        .findFirst();
  }

  private static Optional<Sourced<OriginRule>> regex(Sourced<Value> regex) {
    if (regex.value() instanceof Value.Nothing) {
      return Optional.empty();
    }
    return Optional.of(regex.map(value -> OriginEntries.pattern(value, MatchMode.FULL)));
  }
}
