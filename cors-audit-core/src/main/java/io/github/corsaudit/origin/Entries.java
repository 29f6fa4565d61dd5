package io.github.corsaudit.origin;

import io.github.corsaudit.model.AllowOrigin;
import io.github.corsaudit.model.CookieState;
import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Credentials;
import io.github.corsaudit.model.Grant;
import io.github.corsaudit.model.Origin;
import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.RequestKind;
import io.github.corsaudit.origin.EntryFault.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Looks over a policy's entries, each for itself and beside the others. */
public final class Entries {
  private Entries() {}

  /** Returns the entries for actual requests that do nothing, in the policy's order. */
  public static List<EntryFault> faults(CorsPolicy policy) {
    List<Grant> grants =
        policy.grants().stream()
            .filter(grant -> grant.on().actual() && !grant.answer().refuses())
            .toList();
    List<Broader> broader = broader(grants);
    Set<Twin> seen = new HashSet<>();
    List<EntryFault> faults = new ArrayList<>();
    for (Grant grant : grants) {
      if (grant.origins().value() instanceof OriginRule.Exact exact) {
        Optional<String> dead = dead(exact);
        boolean twice = !seen.add(Twin.of(exact, grant));
        dead.map(reason -> new EntryFault(grant, Kind.DEAD, reason))
            .or(() -> redundant(grant, exact, twice, broader))
            .ifPresent(faults::add);
      }
    }
    return faults;
  }

  /** An entry that is none of one origin alone. */
  private record Broader(OriginRule rule, OriginMatcher matcher, Effect effect) {}

  /** What a grant does for those it is for, as far as it decides on who reads. */
  private record Effect(
      RequestKind on, CookieState cookie, AllowOrigin allowed, Credentials credentials) {
    static Effect of(Grant grant) {
      return new Effect(
          grant.on(),
          grant.cookie(),
          grant.answer().allowOrigin().value(),
          grant.answer().credentials().value());
    }
  }

  /** What two entries for the same origin have in common. */
  private record Twin(String origin, Effect effect) {
    static Twin of(OriginRule.Exact exact, Grant grant) {
      return new Twin(sent(exact), Effect.of(grant));
    }
  }

  private static List<Broader> broader(List<Grant> grants) {
    List<Broader> found = new ArrayList<>();
    for (Grant grant : grants) {
      OriginRule rule = grant.origins().value();
      if (!(rule instanceof OriginRule.Exact)) {
        found.add(new Broader(rule, OriginMatcher.of(rule), Effect.of(grant)));
      }
    }
    return found;
  }

  /** Returns the origin that an entry is for: browsers send no upper case. */
  private static String sent(OriginRule.Exact exact) {
    return exact.ignoreCase() ? exact.text().toLowerCase(Locale.ROOT) : exact.text();
  }

  /** Returns why no browser sends what an entry matches; empty if one may. */
  static Optional<String> dead(OriginRule.Exact exact) {
    String text = sent(exact);
    if (text.equals(OriginMatcher.OPAQUE) || Origin.parse(text).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(reason(text));
  }

  private static String reason(String text) {
    if (text.isBlank()) {
      return "it is empty";
    }
    if (text.indexOf(',') >= 0 || text.indexOf(' ') >= 0) {
      return "it is a list, and is compared as one origin";
    }
    if (text.contains("*")) {
      return "`*` is no wildcard here and is compared as it stands";
    }
    if (!text.chars().allMatch(c -> c < AsciiSet.SIZE)) {
      return "browsers send names in other alphabets in Punycode";
    }
    if (text.indexOf("://") < 0) {
      return "it has no scheme, and every origin starts with one";
    }
    if (!text.equals(text.toLowerCase(Locale.ROOT))) {
      return "browsers send scheme and host in lower case";
    }
    String rest = text.substring(text.indexOf("://") + 3);
    if (rest.endsWith("/")) {
      return "it ends with `/`, and an origin does not";
    }
    if (rest.indexOf('/') >= 0) {
      return "it holds a path, and an origin does not";
    }
    return rest.endsWith(":443") || rest.endsWith(":80")
        ? "browsers leave the scheme's own port out"
        : "it is not an origin that a browser sends";
  }

  private static Optional<EntryFault> redundant(
      Grant grant, OriginRule.Exact exact, boolean twice, List<Broader> others) {
    if (twice) {
      return Optional.of(new EntryFault(grant, Kind.REDUNDANT, "it stands there twice"));
    }
    Effect effect = Effect.of(grant);
    return others.stream()
        .filter(other -> other.effect().equals(effect))
        .filter(other -> other.matcher().matches(sent(exact)).isYes())
        .map(other -> new EntryFault(grant, Kind.REDUNDANT, covered(other.rule())))
        .findFirst();
  }

  private static String covered(OriginRule by) {
    return by instanceof OriginRule.Pattern pattern
        ? "the pattern `" + pattern.text() + "` covers it"
        : "every origin is let in anyway";
  }
}
