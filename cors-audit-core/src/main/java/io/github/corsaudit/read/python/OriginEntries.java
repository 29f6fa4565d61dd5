package io.github.corsaudit.read.python;

import io.github.corsaudit.model.Dialect;
import io.github.corsaudit.model.MatchMode;
import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.Sourced;
import io.github.corsaudit.source.Value;
import java.util.List;
import java.util.Optional;

/** Whom the entries of a list of origins let in, where a framework has no notation of its own. */
final class OriginEntries {
  private OriginEntries() {}

  /**
   * Returns whom an entry lets in that is compared letter by letter; nobody for {@code None}, which
   * equals no origin.
   */
  static Optional<Sourced<OriginRule>> exact(Sourced<Value> entry) {
    return entry.value() instanceof Value.Nothing
        ? Optional.empty()
        : Optional.of(new Sourced<>(exact(entry.value()), entry.at()));
  }

  private static OriginRule exact(Value entry) {
    if (!(entry instanceof Value.Text text)) {
      return new OriginRule.Unresolved(Values.expression(entry));
    }
    return text.text().equals("null")
        ? new OriginRule.NullOrigin()
        : new OriginRule.Exact(text.text(), false);
  }

  /** Returns whom a regular expression lets in: a string, or a compiled one. */
  static OriginRule pattern(Value value, MatchMode match) {
    if (value instanceof Value.Text text) {
      return new OriginRule.Pattern(text.text(), Dialect.PYTHON, match, false);
    }
    return value instanceof Value.Regex regex
        ? new OriginRule.Pattern(regex.pattern(), Dialect.PYTHON, match, regex.ignoreCase())
        : new OriginRule.Unresolved(Values.expression(value));
  }

  /** Returns whether it is not known whom a rule lets in. */
  static boolean isOpen(Sourced<OriginRule> rule) {
    return rule.value() instanceof OriginRule.Unresolved;
  }

  /** Puts what is known first: it is what answers the origins that are known. */
  static void openLast(List<Sourced<OriginRule>> rules) {
    rules.sort((one, other) -> Boolean.compare(isOpen(one), isOpen(other)));
  }
}
