package io.github.corsaudit.origin;

import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Grant;
import io.github.corsaudit.model.Origin;
import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.origin.EntryFault.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks over a policy's entries, each for itself and beside the others. */
public final class Entries {
  private Entries() {}

  /** Returns the entries for actual requests that do nothing, in the policy's order. */
  public static List<EntryFault> faults(CorsPolicy policy) {
    List<Grant> grants =
        policy.grants().stream()
            .filter(grant -> grant.on().actual() && !grant.answer().refuses())
            .toList();
    List<EntryFault> faults = new ArrayList<>();
    for (int i = 0; i < grants.size(); i++) {
      Grant grant = grants.get(i);
      List<Grant> earlier = grants.subList(0, i);
      if (grant.origins().value() instanceof OriginRule.Exact exact) {
        dead(exact)
            .map(reason -> new EntryFault(grant, Kind.DEAD, reason))
            .or(() -> redundant(grant, exact, Stream.concat(earlier.stream(), broader(grants))))
            .ifPresent(faults::add);
      }
    }
    return faults;
  }

  /** Returns why no browser sends what an entry matches; empty if one may. */
  static Optional<String> dead(OriginRule.Exact exact) {
    String text = exact.ignoreCase() ? exact.text().toLowerCase(Locale.ROOT) : exact.text();
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
      Grant grant, OriginRule.Exact exact, Stream<Grant> others) {
    return others
        .filter(other -> sameAnswer(other, grant))
        .filter(other -> OriginRules.matches(other.origins().value(), exact.text()).isYes())
        .map(other -> new EntryFault(grant, Kind.REDUNDANT, covered(other.origins().value())))
        .findFirst();
  }

  private static Stream<Grant> broader(List<Grant> grants) {
    return grants.stream().filter(other -> !(other.origins().value() instanceof OriginRule.Exact));
  }

  private static boolean sameAnswer(Grant one, Grant other) {
    return one.on() == other.on()
        && one.cookie() == other.cookie()
        && one.answer().allowOrigin().value().equals(other.answer().allowOrigin().value())
        && one.answer().credentials().value().equals(other.answer().credentials().value());
  }

  private static String covered(OriginRule by) {
    if (by instanceof OriginRule.Exact) {
      return "it stands there twice";
    }
    return by instanceof OriginRule.Pattern pattern
        ? "the pattern `" + pattern.text() + "` covers it"
        : "every origin is let in anyway";
  }
}
