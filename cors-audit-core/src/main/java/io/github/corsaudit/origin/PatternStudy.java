package io.github.corsaudit.origin;

import io.github.corsaudit.model.Origin;
import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.Tri;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One expression, all that it lets in, and what was meant. */
final class PatternStudy {
  private final OriginRule.Pattern pattern;
  private final PatternLanguage.Decided language;
  private final PatternSets sets;
  private final List<Origin> named;
  private final PatternGrant grant;

  PatternStudy(OriginRule.Pattern pattern, PatternLanguage.Decided language) {
    this.pattern = pattern;
    this.language = language;
    sets =
        new PatternSets(
            language.node(),
            pattern.match(),
            SentOrigins.web(language.machine()),
            new PatternSets.Rare(
                SentOrigins.tellsSpecial(language.machine()),
                () -> SentOrigins.special(language.machine()),
                () -> OtherSchemes.in(language.machine())));
    named = TrustedNames.of(pattern);
    grant = new PatternGrant(sets, opaque(), () -> new Surroundings(named, new Owners(named)));
  }

  private boolean opaque() {
    return language.contains(OriginMatcher.OPAQUE);
  }

  /** Returns the expression's sets. */
  PatternSets sets() {
    return sets;
  }

  /** Returns the registrable domains of the names that the expression spells out. */
  Set<String> owned() {
    return new Surroundings(named, new Owners(named)).owned();
  }

  /** Returns the origins that the expression spells out and lets in. */
  List<Origin> named() {
    return named.stream().filter(origin -> sets.dotted().contains(origin.text())).toList();
  }

  /** Returns the registrable domains that are let in. */
  RegistrableDomains domains() {
    return grant.domains();
  }

  PatternDecision decision() {
    Optional<PatternDecision.Excess> excess = excess();
    return new PatternDecision(
        Tri.of(SentOrigins.allIn(language.machine())),
        Tri.of(opaque()),
        Tri.of(grant.witness(Question.HTTP).isPresent()),
        Optional.of(domains()),
        excess,
        excess
            .filter(known -> known.cause().isRepairable())
            .flatMap(known -> new Repair(pattern, this).text()),
        Optional.empty());
  }

  /** Returns what is let in that was not meant; empty if there is no such origin. */
  Optional<PatternDecision.Excess> excess() {
    return Stream.of(Cause.values())
        .flatMap(
            cause -> witness(cause).map(found -> new PatternDecision.Excess(cause, found)).stream())
        .findFirst();
  }

  private Optional<String> witness(Cause cause) {
    Optional<String> found = grant.witness(cause.question());
    return cause == Cause.SUFFIX ? found.or(this::behindAnything) : found;
  }

  /** Returns a name of one label that ends like one that is spelled out. */
  private Optional<String> behindAnything() {
    return named.stream()
        .filter(origin -> origin.host().indexOf('.') < 0)
        .map(origin -> new Origin(origin.scheme(), "evil" + origin.host(), origin.port()))
        .flatMap(origin -> Stream.of(origin, new Origin("http", origin.host(), origin.port())))
        .flatMap(origin -> Stream.of(origin, new Origin(origin.scheme(), origin.host(), 3000)))
        .map(Origin::text)
        .filter(sets.let()::contains)
        .findFirst();
  }
}
