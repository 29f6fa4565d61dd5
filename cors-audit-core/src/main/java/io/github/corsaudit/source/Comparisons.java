package io.github.corsaudit.source;

import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Sourced;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** Compares values. */
final class Comparisons {
  private static final Set<String> SWITCHES =
      Set.of("true", "1", "yes", "on", "y", "t", "false", "0", "no", "off", "n", "f");

  private Comparisons() {}

  static boolean isComparison(Operator operator) {
    return switch (operator) {
      case EQUAL, DIFFERENT, WITHIN, STARTS, ENDS -> true;
      default -> false;
    };
  }

  /**
   * Returns the outcome, empty where it is not known. What is compared with an environment
   * variable's default is known only if the variable is a switch ({@code == "true"}): other
   * variables name a deployment, and each deployment is of interest.
   */
  static Optional<Sourced<Value>> apply(
      Operator operator, Sourced<Value> subject, List<Value> arguments) {
    Value other = arguments.get(0);
    boolean environment = subject.at() instanceof Provenance.FromEnvironment;
    if (environment && !isSwitch(other)) {
      return Optional.empty();
    }
    Optional<Boolean> outcome =
        switch (operator) {
          case EQUAL -> same(subject.value(), other);
          case DIFFERENT -> same(subject.value(), other).map(same -> !same);
          case STARTS -> has(subject.value(), other, String::startsWith);
          case ENDS -> has(subject.value(), other, String::endsWith);
          default -> within(subject.value(), other);
        };
    return outcome.map(truth -> new Sourced<>(new Value.Truth(truth), subject.at()));
  }

  private static boolean isSwitch(Value value) {
    if (value instanceof Value.Items list) {
      return list.items().stream().allMatch(item -> isSwitch(item.value()));
    }
    return value instanceof Value.Truth
        || (value instanceof Value.Text text
            && SWITCHES.contains(text.text().toLowerCase(Locale.ROOT)));
  }

  private static Optional<Boolean> same(Value one, Value other) {
    return isScalar(one) && isScalar(other) ? Optional.of(one.equals(other)) : Optional.empty();
  }

  /** One of several beginnings or endings is enough. */
  private static Optional<Boolean> has(
      Value text, Value parts, BiPredicate<String, String> relation) {
    List<Value> wanted =
        parts instanceof Value.Items list
            ? list.items().stream().map(Sourced::value).toList()
            : List.of(parts);
    boolean known = wanted.stream().allMatch(part -> part instanceof Value.Text);
    return text instanceof Value.Text whole && known
        ? Optional.of(
            wanted.stream()
                .anyMatch(part -> relation.test(whole.text(), ((Value.Text) part).text())))
        : Optional.empty();
  }

  private static Optional<Boolean> within(Value part, Value whole) {
    if (whole instanceof Value.Given given && part instanceof Value.Text key) {
      return given.element(key.text()).map(found -> !(found instanceof Value.Nothing));
    }
    if (whole instanceof Value.Entries map) {
      return within(part, new Value.Items(map.entries().stream().map(Value.Entry::key).toList()));
    }
    if (part instanceof Value.Text needle && whole instanceof Value.Text text) {
      return Optional.of(text.text().contains(needle.text()));
    }
    if (!(whole instanceof Value.Items list) || !isScalar(part)) {
      return Optional.empty();
    }
    boolean found = list.items().stream().anyMatch(item -> item.value().equals(part));
    boolean known = list.items().stream().allMatch(item -> isScalar(item.value()));
    return found || known ? Optional.of(found) : Optional.empty();
  }

  private static boolean isScalar(Value value) {
    return value instanceof Value.Text
        || value instanceof Value.Numeral
        || value instanceof Value.Truth
        || value instanceof Value.Nothing;
  }
}
