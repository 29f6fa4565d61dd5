package io.github.corsaudit.fact;

import io.github.corsaudit.model.Flaw;
import io.github.corsaudit.model.Origin;
import io.github.corsaudit.model.Sourced;
import java.util.List;

/** Facts about the declaration itself, and about the policy as a thing. */
final class FlawFacts {
  private FlawFacts() {}

  /** Returns whether the reader found a flaw of a kind. */
  static FactValue found(PolicyView view, Flaw.Kind kind) {
    return FactValue.shownBy(all(view, kind), false);
  }

  /** Returns the texts and places of all flaws of a kind. */
  static List<Sourced<String>> all(PolicyView view, Flaw.Kind kind) {
    return view.policy().flaws().stream()
        .filter(flaw -> flaw.kind() == kind)
        .map(flaw -> new Sourced<>(flaw.text(), flaw.at()))
        .distinct()
        .toList();
  }

  /** Returns whether the policy only governs development or tests. */
  static FactValue development(PolicyView view) {
    return about(view, view.policy().development(), "the policy is for development");
  }

  /**
   * Returns whether the service itself is reached without encryption, over a network. Who listens
   * on the network path can then read its answers anyway.
   */
  static FactValue unencrypted(PolicyView view) {
    String service = view.policy().scope().service();
    boolean loopback = Origin.parse(service).filter(Origin::loopback).isPresent();
    return about(
        view, service.startsWith("http://") && !loopback, "the service itself is not encrypted");
  }

  private static FactValue about(PolicyView view, boolean holds, String text) {
    return holds ? FactValue.yes(new Sourced<>(text, view.policy().at())) : FactValue.no();
  }
}
