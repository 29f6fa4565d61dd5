package io.github.corsaudit.fact;

import io.github.corsaudit.model.CookieState;
import io.github.corsaudit.model.Flaw;
import io.github.corsaudit.model.Grant;
import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.PolicyKind;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.RequestKind;
import io.github.corsaudit.model.Sourced;
import io.github.corsaudit.model.Tri;
import io.github.corsaudit.origin.Coverage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Facts about single entries of a declared list of origins. */
final class EntryFacts {
  private EntryFacts() {}

  /** Returns whether an entry can never match what a browser sends. */
  static FactValue dead(PolicyView view) {
    List<Sourced<String>> shown = new ArrayList<>(FlawFacts.all(view, Flaw.Kind.DEAD_ENTRY));
    List<Provenance> known = shown.stream().map(Sourced::at).toList();
    entries(view)
        .flatMap(grant -> deadText(grant).stream())
        .filter(each -> each.at() instanceof Provenance.Given || !known.contains(each.at()))
        .forEach(shown::add);
    return FactValue.shownBy(shown.stream().distinct().toList(), false);
  }

  /** Returns whether an entry says what another one says already. */
  static FactValue redundant(PolicyView view) {
    List<Sourced<String>> shown = new ArrayList<>(FlawFacts.all(view, Flaw.Kind.REDUNDANT_ENTRY));
    Map<Key, Provenance> seen = new HashMap<>();
    for (Grant grant : entries(view).toList()) {
      Optional<Provenance> before =
          Optional.ofNullable(seen.putIfAbsent(Key.of(grant), grant.origins().at()));
      if (before.filter(place -> differs(place, grant.origins().at())).isPresent()) {
        shown.add(OriginFacts.described(grant).map(text -> text + " is there twice"));
      }
    }
    for (Coverage.Covered covered : Coverage.of(entries(view).toList())) {
      if (differs(covered.grant().origins().at(), covered.by().origins().at())) {
        shown.add(OriginFacts.described(covered.grant()).map(text -> text + by(covered.by())));
      }
    }
    return FactValue.shownBy(shown, false);
  }

  private static String by(Grant grant) {
    return " is covered by " + OriginFacts.described(grant).value();
  }

  // One place that yields the same entry twice is a loop or a fallback, which nobody wrote twice.
  private static boolean differs(Provenance one, Provenance other) {
    return one instanceof Provenance.Given || !one.equals(other);
  }

  private static Stream<Grant> entries(PolicyView view) {
    return view.policy().kind() == PolicyKind.OBSERVED
        ? Stream.empty()
        : view.policy().grants().stream().filter(grant -> !grant.answer().refuses());
  }

  private static Optional<Sourced<String>> deadText(Grant grant) {
    if (!(grant.origins().value() instanceof OriginRule.Exact exact)) {
      return Optional.empty();
    }
    // Web views of Android send this one, although it is no origin.
    if (exact.text().equals("file://")) {
      return Optional.empty();
    }
    return OriginText.fault(compared(exact))
        .map(fault -> grant.origins().map(rule -> "`" + exact.text() + "` " + fault));
  }

  private static String compared(OriginRule.Exact exact) {
    return exact.ignoreCase() ? exact.text().toLowerCase(Locale.ROOT) : exact.text();
  }

  /** What makes two entries the same. */
  private record Key(OriginRule rule, RequestKind on, CookieState cookie, Tri credentials) {
    static Key of(Grant grant) {
      OriginRule rule = grant.origins().value();
      return new Key(
          rule instanceof OriginRule.Exact exact
              ? new OriginRule.Exact(compared(exact), exact.ignoreCase())
              : rule,
          grant.on(),
          grant.cookie(),
          grant.answer().credentials().value().granted());
    }
  }
}
