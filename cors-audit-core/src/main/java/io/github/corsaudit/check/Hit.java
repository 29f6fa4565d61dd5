package io.github.corsaudit.check;

import io.github.corsaudit.fact.Fact;
import io.github.corsaudit.fact.FactValue;
import io.github.corsaudit.model.Confidence;
import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Exchange;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Severity;
import io.github.corsaudit.model.Sourced;
import io.github.corsaudit.model.Witness;
import io.github.corsaudit.rule.Rule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A rule that fires on one slice of a policy. */
final class Hit {
  private final Rule rule;
  private final FactSheet facts;
  private final List<Fact> reasons;
  private final Severity severity;

  Hit(Rule rule, FactSheet facts) {
    this.rule = rule;
    this.facts = facts;
    reasons = Reasons.of(rule, facts);
    severity =
        rule.severityCases().stream()
            .filter(each -> each.when().holds(facts::value).isYes())
            .findFirst()
            .map(Rule.SeverityCase::severity)
            .orElse(rule.severity());
  }

  Rule rule() {
    return rule;
  }

  /** Returns the more severe of two, the first if they are equally so. */
  Hit worse(Hit other) {
    return severity.compareTo(other.severity) >= 0 ? this : other;
  }

  /** Returns what to report. */
  Finding finding() {
    CorsPolicy policy = facts.policy();
    Provenance at = values().flatMap(value -> value.at().stream()).findFirst().orElse(policy.at());
    return new Finding(
        rule.id(),
        severity,
        values().map(FactValue::confidence).reduce(policy.confidence(), Confidence::min),
        rule.title(),
        new Message(rule.message(), policy, at, detail(), witness()).text() + caveat(),
        policy,
        at,
        RelatedPlaces.of(reasons, facts, at),
        witness(),
        evidence(at),
        Remedy.of(rule, reasons, policy, at),
        Fingerprint.of(rule.id(), policy, at, detail()),
        Optional.empty());
  }

  private Stream<FactValue> values() {
    return reasons.stream().map(facts::find);
  }

  private String detail() {
    return values().findFirst().map(FactValue::detail).orElse("");
  }

  private String caveat() {
    return values()
        .flatMap(value -> value.caveat().stream())
        .findFirst()
        .map(sentence -> " " + sentence)
        .orElse("");
  }

  private Optional<Witness> witness() {
    return values().flatMap(value -> value.witness().stream()).findFirst();
  }

  /** What only preflights show is shown by one; if possible, by what was asked as who gets in. */
  private Optional<Exchange> evidence(Provenance at) {
    Stream<Provenance> places = values().flatMap(value -> value.shown().stream()).map(Sourced::at);
    List<Provenance> requests = Stream.concat(Stream.of(at), places).toList();
    return Stream.concat(values().map(Hit::preflights), Stream.of(requests))
        .flatMap(shown -> Stream.concat(shown.stream().filter(this::byWitness), shown.stream()))
        .flatMap(Hit::exchange)
        .findFirst();
  }

  private static List<Provenance> preflights(FactValue value) {
    List<Provenance> places = value.shown().stream().<Provenance>map(Sourced::at).toList();
    boolean all = places.stream().allMatch(place -> exchange(place).anyMatch(Hit::isPreflight));
    return all ? places : List.of();
  }

  private boolean byWitness(Provenance place) {
    String origin = witness().map(Witness::origin).orElse("");
    return exchange(place)
        .flatMap(seen -> seen.requestHeaders().stream())
        .anyMatch(line -> line.name().equals("Origin") && line.value().equals(origin));
  }

  private static boolean isPreflight(Exchange exchange) {
    return exchange.method().equals("OPTIONS");
  }

  private static Stream<Exchange> exchange(Provenance place) {
    return place instanceof Provenance.OnWire wire ? Stream.of(wire.exchange()) : Stream.empty();
  }
}
