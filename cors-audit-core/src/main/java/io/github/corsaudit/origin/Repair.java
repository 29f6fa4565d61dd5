package io.github.corsaudit.origin;

import io.github.corsaudit.model.Dialect;
import io.github.corsaudit.model.MatchMode;
import io.github.corsaudit.model.Origin;
import io.github.corsaudit.model.OriginRule;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes an expression anew, so that it lets in what was meant. A text is only given out when it is
 * proven: as an automaton it equals what was meant, which is a part of what was let in before,
 * holds all origins that were spelled out, and nothing that anybody else can have.
 */
final class Repair {
  /** Nobody means names with a dot at their end alone. */
  private static final String WITHOUT_ROOT = "[^:]*:[^:]*[^.:](?::.*)?|.*\\[.*";

  private final OriginRule.Pattern pattern;
  private final PatternStudy study;

  Repair(OriginRule.Pattern pattern, PatternStudy study) {
    this.pattern = pattern;
    this.study = study;
  }

  /** Returns the new text; empty if none can be proven. */
  Optional<String> text() {
    Stream<String> texts =
        pattern.dialect() == Dialect.GLOB
            ? GlobIntent.of(pattern.text())
            : Stream.concat(
                Intent.of(study.sets().escaped(), pattern.match()).flatMap(this::written),
                spelledOut());
    List<String> all = texts.distinct().toList();
    return all.stream()
        .filter(text -> isProven(text, this::isPart))
        .findFirst()
        .or(() -> dotted().filter(text -> isProven(text, this::isOwners)).findFirst());
  }

  private Stream<String> dotted() {
    return pattern.dialect() == Dialect.GLOB
        ? Stream.empty()
        : Intent.dotted(study.sets().escaped(), pattern.match()).flatMap(this::written);
  }

  /** Returns an intent's text, if it says the same as the intent. */
  private Stream<String> written(Node intent) {
    return PatternText.of(intent, pattern.text()).stream().filter(text -> says(text, intent));
  }

  private boolean says(String text, Node intent) {
    try {
      Machine meant = SentOrigins.web(AutomatonBuilder.build(intent, pattern.match()));
      return letIn(text).filter(let -> let.within(meant) && meant.within(let)).isPresent();
    } catch (Undecided undecided) {
      return false;
    }
  }

  private Stream<String> spelledOut() {
    List<Origin> named = study.named().stream().distinct().toList();
    return named.isEmpty() ? Stream.empty() : PatternText.of(list(named), pattern.text()).stream();
  }

  private Node list(List<Origin> named) {
    List<Node> options = named.stream().map(origin -> Node.literal(origin.text())).toList();
    Node one = options.size() == 1 ? options.get(0) : new Node.Choice(options);
    Stream<Node> start =
        pattern.match() == MatchMode.ANYWHERE ? Stream.of(new Node.Start()) : Stream.empty();
    Stream<Node> end =
        pattern.match() == MatchMode.FULL ? Stream.empty() : Stream.of(new Node.End());
    return new Node.Sequence(
        Stream.concat(Stream.concat(start, Edges.parts(one).stream()), end)
            .collect(Collectors.toList()));
  }

  private boolean isProven(String text, BiPredicate<PatternStudy, Machine> part) {
    if (!(PatternLanguage.of(with(text)) instanceof PatternLanguage.Decided decided)) {
      return false;
    }
    try {
      PatternStudy repaired = new PatternStudy(with(text), decided);
      return !repaired.sets().let().and(OriginSets.machine(WITHOUT_ROOT)).isEmpty()
          && isNamed(repaired.domains())
          && part.test(repaired, repaired.sets().let())
          && study.named().stream().allMatch(origin -> isKept(origin, repaired.sets().let()))
          && repaired.excess().isEmpty();
    } catch (Undecided undecided) {
      return false;
    }
  }

  /** A glob cannot name a domain and what is below it at once, nor a host with and without port. */
  private boolean isKept(Origin named, Machine let) {
    return pattern.dialect() == Dialect.GLOB || named.loopback() || let.contains(named.text());
  }

  private boolean isPart(PatternStudy repaired, Machine let) {
    return let.within(study.sets().let());
  }

  /** Whether the owners' names alone are let in, though some that were not before. */
  private boolean isOwners(PatternStudy repaired, Machine let) {
    RegistrableDomains domains = repaired.domains();
    return !domains.unbounded() && study.owned().containsAll(domains.names());
  }

  /** Returns whether anybody is let in, and not by a word alone that is no whole name. */
  private boolean isNamed(RegistrableDomains domains) {
    return domains.unbounded()
        || (!domains.names().isEmpty()
            && (pattern.text().contains("//")
                || domains.names().stream()
                    .anyMatch(name -> name.indexOf('.') > 0 || name.equals("localhost"))));
  }

  private Optional<Machine> letIn(String text) {
    return PatternLanguage.of(with(text)) instanceof PatternLanguage.Decided decided
        ? Optional.of(SentOrigins.web(decided.machine()))
        : Optional.empty();
  }

  private OriginRule.Pattern with(String text) {
    return new OriginRule.Pattern(
        text, pattern.dialect(), pattern.match(), pattern.ignoreCase(), pattern.flags());
  }
}
