package io.github.corsaudit.origin;

import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.Tri;
import java.util.Optional;

/** The set of texts that an expression matches, as far as it can be decided. */
public sealed interface PatternLanguage {

  /** The set is known. */
  final class Decided implements PatternLanguage {
    private final Node node;
    private final Machine machine;

    private Decided(Node node, Machine machine) {
      this.node = node;
      this.machine = machine;
    }

    /** Returns the expression, as it is on a text of one line. */
    Node node() {
      return node;
    }

    Machine machine() {
      return machine;
    }

    /** Returns whether the expression matches a text, in the way its framework matches. */
    public boolean contains(String text) {
      return machine.contains(text);
    }
  }

  /**
   * The set cannot be told: the expression is not a regular one, or too large.
   *
   * @param reason why, for people: a clause without a final stop
   * @param trial what single texts can be held against; empty where not even that can be done
   */
  record Undecidable(String reason, Optional<Trial> trial) implements PatternLanguage {}

  /**
   * The text is no expression of its dialect: whoever compiles it gets an error.
   *
   * @param reason why, for people: a clause without a final stop
   */
  record Malformed(String reason) implements PatternLanguage {}

  /**
   * Returns whether the expression matches a text, in the way its framework matches; unknown where
   * that cannot be told, or would take too many steps.
   */
  default Tri admits(String text) {
    if (this instanceof Decided decided) {
      return Tri.of(decided.contains(text));
    }
    return this instanceof Undecidable undecidable
        ? undecidable.trial().map(trial -> trial.matches(text)).orElse(Tri.UNKNOWN)
        : Tri.UNKNOWN;
  }

  /** Returns the set of texts that a pattern matches, bounded in time and memory. */
  static PatternLanguage of(OriginRule.Pattern pattern) {
    Node node;
    try {
      node = PatternParser.parse(pattern);
    } catch (Undecided undecided) {
      return undecided.isMalformed()
          ? new Malformed(undecided.reason())
          : Irregular.of(pattern, undecided.reason());
    }
    return of(node, pattern);
  }

  /** Returns the set of texts that a pattern's structure matches. */
  static PatternLanguage of(Node node, OriginRule.Pattern pattern) {
    try {
      return new Decided(OneLine.of(node), AutomatonBuilder.build(node, pattern.match()));
    } catch (Undecided tooMuch) {
      return Irregular.of(pattern, node, tooMuch.reason());
    }
  }
}
