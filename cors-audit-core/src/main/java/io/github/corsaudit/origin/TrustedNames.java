package io.github.corsaudit.origin;

import io.github.corsaudit.model.AllowOrigin;
import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.Grant;
import io.github.corsaudit.model.Origin;
import io.github.corsaudit.model.OriginRule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the origins that a policy's authors mean to let in. */
final class TrustedNames {
  private static final String SCHEME_END = "://";

  private TrustedNames() {}

  /** Returns the trusted origins: those given, those listed, and those that patterns spell out. */
  static List<Origin> of(CorsPolicy policy) {
    Set<Origin> names = new LinkedHashSet<>(policy.trusted());
    for (Grant grant : policy.grants()) {
      if (!grant.answer().refuses()) {
        of(grant.origins().value()).forEach(names::add);
        of(grant.answer().allowOrigin().value()).forEach(names::add);
      }
    }
    return List.copyOf(names);
  }

  private static Stream<Origin> of(OriginRule rule) {
    if (rule instanceof OriginRule.Exact exact) {
      String text = exact.ignoreCase() ? exact.text().toLowerCase(Locale.ROOT) : exact.text();
      return Origin.parse(text).stream();
    }
    if (rule instanceof OriginRule.Pattern pattern) {
      return of(pattern).stream();
    }
    return Stream.empty();
  }

  private static Stream<Origin> of(AllowOrigin allowed) {
    return allowed instanceof AllowOrigin.Fixed fixed
        ? fixed.lines().stream().flatMap(line -> Origin.parse(line).stream())
        : Stream.empty();
  }

  /** Returns the origins that a pattern spells out. */
  static List<Origin> of(OriginRule.Pattern pattern) {
    try {
      return in(OneLine.of(PatternParser.parse(pattern)));
    } catch (Undecided undecided) {
      return undecided.isMalformed() ? List.of() : irregular(pattern);
    }
  }

  private static List<Origin> irregular(OriginRule.Pattern pattern) {
    try {
      Expression expression = PatternParser.parseWhole(pattern);
      UpperBound bound = UpperBound.of(expression);
      return in(OneLine.of(bound.exact() ? bound.node() : expression.node()));
    } catch (Undecided undecided) {
      return List.of();
    }
  }

  private static List<Origin> in(Node line) {
    return Skeletons.of(StrayDots.escape(line)).stream()
        .flatMap(skeleton -> name(skeleton).stream())
        .toList();
  }

  private static Optional<Origin> name(String skeleton) {
    int end = skeleton.indexOf(SCHEME_END);
    String scheme = end >= 0 && skeleton.startsWith("http" + SCHEME_END) ? "http" : "https";
    String rest = skeleton.substring(end < 0 ? 0 : end + SCHEME_END.length());
    if (rest.endsWith(".")) {
      return Optional.empty();
    }
    if (rest.indexOf(Skeletons.HOLE) < 0) {
      return Origin.parse(scheme + SCHEME_END + rest).filter(TrustedNames::owned);
    }
    int colon = rest.indexOf(':');
    return literalHost(colon < 0 ? rest : rest.substring(0, colon))
        .map(host -> new Origin(scheme, host, -1));
  }

  /** Returns the last literal part of a host that is a name of its own. */
  private static Optional<String> literalHost(String skeleton) {
    String[] parts = skeleton.split(String.valueOf(Skeletons.HOLE), -1);
    for (int i = parts.length - 1; i >= 0; i--) {
      String name = i == 0 ? parts[0] : withoutFragment(parts[i]);
      // A name that goes on behind its last dot is none yet.
      boolean whole = i == parts.length - 1 || !name.endsWith(".");
      if (whole && Origin.parse("https://" + name).filter(TrustedNames::owned).isPresent()) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  /** Leaves out what cannot be a name's start behind a hole: a dot, or the end of a label. */
  private static String withoutFragment(String part) {
    boolean letter = !part.isEmpty() && AsciiSet.LETTER.contains(part.charAt(0));
    return letter ? part : part.substring(part.indexOf('.') + 1);
  }

  private static boolean owned(Origin origin) {
    return Hosts.isAddress(origin.host())
        || origin.loopback()
        || PublicSuffixes.bundled().registrableDomain(origin.host()).isPresent();
  }
}
