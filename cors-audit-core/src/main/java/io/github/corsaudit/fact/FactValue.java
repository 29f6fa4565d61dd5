package io.github.corsaudit.fact;

import io.github.corsaudit.model.Confidence;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Sourced;
import io.github.corsaudit.model.Tri;
import io.github.corsaudit.model.Witness;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a fact is for one policy.
 *
 * @param value whether the statement holds
 * @param witness the origin that proves it, where it is about who is let in
 * @param shown what makes it so, each with its place, in the order found; on YES at least one. The
 *     texts do not depend on the witness, so that they are the same in each run.
 * @param caveat on YES, a sentence about what makes it less than certain; empty where nothing does
 */
public record FactValue(
    Tri value, Optional<Witness> witness, List<Sourced<String>> shown, Optional<String> caveat) {
  private static final int TOLD = 4;

  /** Makes the list unchangeable and checks that a YES shows something. */
  public FactValue {
    shown = List.copyOf(shown);
    if (value.isYes() && shown.isEmpty()) {
      throw new IllegalArgumentException("nothing shows why the fact holds");
    }
  }

  /** Makes a value that nothing makes less certain. */
  public FactValue(Tri value, Optional<Witness> witness, List<Sourced<String>> shown) {
    this(value, witness, shown, Optional.empty());
  }

  /** Returns that the statement is false. */
  static FactValue no() {
    return new FactValue(Tri.NO, Optional.empty(), List.of());
  }

  /** Returns that nobody can tell. */
  static FactValue unknown() {
    return new FactValue(Tri.UNKNOWN, Optional.empty(), List.of());
  }

  /** Returns that the statement is true, and what makes it so. */
  static FactValue yes(Sourced<String> shown) {
    return new FactValue(Tri.YES, Optional.empty(), List.of(shown));
  }

  /** Returns YES if anything shows it, else UNKNOWN if something could not be told, else NO. */
  static FactValue shownBy(List<Sourced<String>> shown, boolean somethingUnknown) {
    if (!shown.isEmpty()) {
      return new FactValue(Tri.YES, Optional.empty(), shown);
    }
    return somethingUnknown ? unknown() : no();
  }

  /** Returns the place that shows it best, if it holds. */
  public Optional<Provenance> at() {
    return shown.stream().map(Sourced::at).findFirst();
  }

  /**
   * Returns what makes it so in words, to complete a rule's message; empty unless it holds. A
   * server that makes the same mistake for everybody shows it in each answer, so that some must do.
   */
  public String detail() {
    Set<String> texts = new LinkedHashSet<>();
    shown.forEach(each -> texts.add(each.value()));
    String told = texts.stream().limit(TOLD).collect(Collectors.joining("; "));
    int more = texts.size() - TOLD;
    return more > 0 ? told + "; and " + more + " more of the kind" : told;
  }

  /** Returns how sure a finding that rests on it can be. */
  public Confidence confidence() {
    return shown.stream()
        .map(each -> each.at().confidence())
        .reduce(caveat.isEmpty() ? Confidence.CERTAIN : Confidence.LIKELY, Confidence::min);
  }
}
