package io.github.corsaudit.origin;

import dk.brics.automaton.Automaton;
import io.github.corsaudit.model.AllowOrigin;
import io.github.corsaudit.model.Grant;
import io.github.corsaudit.model.MatchMode;
import io.github.corsaudit.model.Origin;
import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.Tri;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The origins that one declared grant lets in.
 *
 * @param grant the grant
 * @param let all that is let in and that a browser can send, {@code null} aside
 * @param dotted what would be let in if stray dots were taken literally
 * @param meant what would be let in if, besides, the expression had to match the whole origin
 * @param opaque whether {@code null} is let in
 */
record GrantSet(Grant grant, Automaton let, Automaton dotted, Automaton meant, boolean opaque) {

  /** Returns what a grant lets in; empty if that cannot be decided. */
  static Optional<GrantSet> of(Grant grant, Automaton sendable) {
    AllowOrigin allowed = grant.answer().allowOrigin().value();
    OriginRule rule = grant.origins().value();
    if (allowed instanceof AllowOrigin.Unknown || rule instanceof OriginRule.Unresolved) {
      return Optional.empty();
    }
    Optional<GrantSet> all =
        rule instanceof OriginRule.Pattern pattern
            ? pattern(grant, pattern, sendable)
            : Optional.of(simple(grant, rule, sendable));
    return all.map(set -> allowed instanceof AllowOrigin.Fixed fixed ? set.only(fixed) : set);
  }

  private static Optional<GrantSet> pattern(
      Grant grant, OriginRule.Pattern pattern, Automaton sendable) {
    if (!(PatternLanguage.of(pattern) instanceof PatternLanguage.Decided decided)) {
      return Optional.empty();
    }
    try {
      Node escaped = StrayDots.escape(decided.node());
      Automaton let = decided.automaton().intersection(sendable);
      Automaton dotted = let.intersection(AutomatonBuilder.build(escaped, pattern.match()));
      Automaton meant = dotted.intersection(AutomatonBuilder.build(escaped, MatchMode.FULL));
      let.minimize();
      return Optional.of(
          new GrantSet(grant, let, dotted, meant, decided.contains(OriginMatcher.OPAQUE)));
    } catch (Undecided undecided) {
      return Optional.empty();
    }
  }

  private static GrantSet simple(Grant grant, OriginRule rule, Automaton sendable) {
    Automaton let = sendable;
    if (rule instanceof OriginRule.Exact exact) {
      let = one(exact.ignoreCase() ? exact.text().toLowerCase(Locale.ROOT) : exact.text());
    } else if (rule instanceof OriginRule.NullOrigin) {
      let = Automaton.makeEmpty();
    } else if (rule instanceof OriginRule.Sampled sampled) {
      let = one(sampled.origin());
    }
    Tri opaque = OriginMatcher.of(rule).matches(OriginMatcher.OPAQUE);
    return new GrantSet(grant, let, let, let, opaque.isYes());
  }

  private static Automaton one(String text) {
    return Origin.parse(text).isPresent() ? Automaton.makeString(text) : Automaton.makeEmpty();
  }

  /** A value that does not depend on the request lets in the one origin that it equals. */
  private GrantSet only(AllowOrigin.Fixed fixed) {
    List<String> lines = fixed.lines();
    Automaton line = lines.size() == 1 ? one(lines.get(0)) : Automaton.makeEmpty();
    boolean opaqueLine = lines.equals(List.of(OriginMatcher.OPAQUE));
    return new GrantSet(
        grant,
        let.intersection(line),
        dotted.intersection(line),
        meant.intersection(line),
        opaque && opaqueLine);
  }

  /** Returns what is left when others have been answered before. */
  GrantSet without(Automaton answered, boolean opaqueAnswered) {
    return new GrantSet(
        grant,
        let.minus(answered),
        dotted.minus(answered),
        meant.minus(answered),
        opaque && !opaqueAnswered);
  }
}
