package io.github.corsaudit.origin;

import io.github.corsaudit.model.AllowOrigin;
import io.github.corsaudit.model.CookieState;
import io.github.corsaudit.model.Dialect;
import io.github.corsaudit.model.Grant;
import io.github.corsaudit.model.MatchMode;
import io.github.corsaudit.model.Origin;
import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.Tri;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes the analyses of a policy's declared grants, in order: whoever an earlier one refuses is
 * refused. Only expressions need automata; all else is decided as text.
 */
final class DeclaredGrants {
  private static final OriginRule.Pattern EVERYTHING =
      new OriginRule.Pattern(".*", Dialect.JAVA, MatchMode.FULL, false);

  private final Owners owners;
  private final List<OriginRule> refused = new ArrayList<>();
  private final List<OriginMatcher> refusing = new ArrayList<>();

  private DeclaredGrants(List<Origin> trusted) {
    owners = new Owners(trusted);
  }

  /** A grant, and what it lets in; empty where that could not be decided. */
  record Declared(Grant grant, Optional<GrantAnalysis> analysis) {

    /** Returns the answer to a question as far as this grant goes. */
    Admission ask(Question question) {
      try {
        return analysis
            .map(known -> known.witness(question))
            .map(found -> found.map(o -> Admission.yes(o, grant)).orElseGet(Admission::no))
            .orElseGet(Admission::unknown);
      } catch (Undecided undecided) {
        return Admission.unknown();
      }
    }
  }

  /** Returns the grants that let somebody in, or may. */
  static List<Declared> of(List<Grant> grants, List<Origin> trusted) {
    DeclaredGrants all = new DeclaredGrants(trusted);
    List<Declared> result = new ArrayList<>();
    for (Grant grant : grants) {
      if (!grant.answer().refuses()) {
        result.add(new Declared(grant, all.analysis(grant)));
      } else if (grant.cookie() == CookieState.ANY) {
        all.refuse(grant.origins().value());
      }
    }
    return result;
  }

  private void refuse(OriginRule rule) {
    refused.add(rule);
    refusing.add(OriginMatcher.of(rule));
  }

  private boolean isRefused(String origin) {
    return isRefused(refusing, origin);
  }

  private static boolean isRefused(List<OriginMatcher> refusing, String origin) {
    return refusing.stream().anyMatch(matcher -> matcher.matches(origin).isYes());
  }

  private Optional<GrantAnalysis> analysis(Grant grant) {
    OriginRule rule = grant.origins().value();
    AllowOrigin allowed = grant.answer().allowOrigin().value();
    if (allowed instanceof AllowOrigin.Unknown || rule instanceof OriginRule.Unresolved) {
      return Optional.empty();
    }
    if (allowed instanceof AllowOrigin.Fixed fixed) {
      return fixed(rule, fixed.lines());
    }
    if (rule instanceof OriginRule.Exact exact) {
      return listed(exact.ignoreCase() ? exact.text().toLowerCase(Locale.ROOT) : exact.text());
    }
    if (rule instanceof OriginRule.NullOrigin) {
      return listed(OriginMatcher.OPAQUE);
    }
    return rule instanceof OriginRule.Pattern pattern ? pattern(pattern) : open();
  }

  private Optional<GrantAnalysis> listed(String text) {
    boolean sent = text.equals(OriginMatcher.OPAQUE) || Origin.parse(text).isPresent();
    return Optional.of(
        new ListedGrant(Optional.of(text).filter(origin -> sent && !isRefused(origin))));
  }

  /** A value that does not depend on the request lets in the one origin that it equals. */
  private Optional<GrantAnalysis> fixed(OriginRule rule, List<String> lines) {
    if (lines.size() != 1) {
      return Optional.of(new ListedGrant(Optional.empty()));
    }
    Tri fits = OriginRules.matches(rule, lines.get(0));
    if (fits == Tri.UNKNOWN) {
      return Optional.empty();
    }
    return fits.isYes() ? listed(lines.get(0)) : Optional.of(new ListedGrant(Optional.empty()));
  }

  private Optional<GrantAnalysis> open() {
    if (refused.stream().anyMatch(OriginRule.Pattern.class::isInstance)) {
      return pattern(EVERYTHING);
    }
    Supplier<Surroundings> around = () -> new Surroundings(List.of(), owners);
    List<OriginMatcher> before = List.copyOf(refusing);
    return Optional.of(new OpenGrant(around, origin -> !isRefused(before, origin)));
  }

  private Optional<GrantAnalysis> pattern(OriginRule.Pattern pattern) {
    if (!(PatternLanguage.of(pattern) instanceof PatternLanguage.Decided decided)) {
      return Optional.empty();
    }
    boolean opaque = decided.contains(OriginMatcher.OPAQUE) && !isRefused(OriginMatcher.OPAQUE);
    try {
      Machine let = remaining(SentOrigins.web(decided.machine()));
      return Optional.of(
          new PatternGrant(
              new PatternSets(decided.node(), pattern.match(), let, rare(pattern, decided)),
              opaque,
              () -> new Surroundings(TrustedNames.of(pattern), owners)));
    } catch (Undecided undecided) {
      return Optional.empty();
    }
  }

  /** The expression is compiled again where the rest of it is asked for: a policy may be long. */
  private PatternSets.Rare rare(OriginRule.Pattern pattern, PatternLanguage.Decided decided) {
    List<OriginRule> before = List.copyOf(refused);
    boolean tells =
        SentOrigins.tellsSpecial(decided.machine())
            || before.stream().anyMatch(OriginRule.Pattern.class::isInstance);
    return new PatternSets.Rare(
        tells,
        () -> remaining(SentOrigins.special(machine(pattern)), before),
        () -> remaining(OtherSchemes.in(machine(pattern)), before));
  }

  private Machine remaining(Machine let) {
    return remaining(let, refused);
  }

  private static Machine remaining(Machine let, List<OriginRule> refused) {
    Machine rest = let;
    for (OriginRule rule : refused) {
      boolean everyone = rule instanceof OriginRule.Any || rule instanceof OriginRule.Reflected;
      rest = everyone ? Machine.empty() : rest.minus(refusedSet(rule));
    }
    return rest;
  }

  private static Machine refusedSet(OriginRule rule) {
    if (rule instanceof OriginRule.Exact exact) {
      return OriginSets.machine(OriginSets.text(exact.text().toLowerCase(Locale.ROOT)));
    }
    return rule instanceof OriginRule.Pattern pattern ? machine(pattern) : Machine.empty();
  }

  private static Machine machine(OriginRule.Pattern pattern) {
    return PatternLanguage.of(pattern) instanceof PatternLanguage.Decided decided
        ? decided.machine()
        : Machine.empty();
  }
}
