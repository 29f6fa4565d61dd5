package io.github.corsaudit.read.python;

import io.github.corsaudit.model.Credentials;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Sourced;
import io.github.corsaudit.model.TokenSet;
import io.github.corsaudit.model.Tri;
import io.github.corsaudit.source.Truths;
import io.github.corsaudit.source.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What resolved values mean where a framework wants a certain kind of them. */
final class Values {
  private Values() {}

  /** Returns a list's elements; anything else is a list of itself. */
  static List<Sourced<Value>> elements(Sourced<Value> value) {
    return value.value() instanceof Value.Items list ? list.items() : List.of(value);
  }

  /** Returns a string, empty for anything else. */
  static Optional<String> text(Value value) {
    return value instanceof Value.Text text ? Optional.of(text.text()) : Optional.empty();
  }

  /** Returns a number or a string of one, empty for anything else. */
  static Optional<String> number(Value value) {
    return value instanceof Value.Numeral number
        ? Optional.of(number.literal().replace("_", ""))
        : text(value);
  }

  /** Returns whether a value's elements are all known strings. */
  static boolean known(Sourced<Value> value) {
    return elements(value).stream().allMatch(element -> element.value() instanceof Value.Text);
  }

  /** Returns the known strings among a value's elements. */
  static List<String> texts(Sourced<Value> value) {
    return elements(value).stream().flatMap(element -> text(element.value()).stream()).toList();
  }

  /** Returns a list header with a value's elements, arranged as the framework does. */
  static Sourced<TokenSet> tokens(Sourced<Value> value, UnaryOperator<List<String>> arrange) {
    return value.map(
        unused ->
            known(value)
                ? new TokenSet.Listed(arrange.apply(texts(value)))
                : new TokenSet.Unknown());
  }

  /** Returns {@code true} or the absent header, by a switch. */
  static Sourced<Credentials> credentials(Sourced<Value> value) {
    return value.map(
        flag ->
            switch (Truths.of(flag)) {
              case YES -> Credentials.yes();
              case NO -> Credentials.absent();
              case UNKNOWN -> Credentials.unknown();
            });
  }

  /** Returns a switch. */
  static Sourced<Tri> truth(Sourced<Value> value) {
    return value.map(Truths::of);
  }

  /** Returns whether a value, or a part of it, is a variable that must be set and is not. */
  static boolean lacksVariable(Sourced<Value> value) {
    boolean unset =
        value.value() instanceof Value.Unresolved
            && value.at() instanceof Provenance.FromEnvironment variable
            && variable.fallback().isEmpty();
    return unset
        || (value.value() instanceof Value.Items list
            && list.items().stream().anyMatch(Values::lacksVariable));
  }

  /** Returns what to call a value that is not resolved. */
  static String expression(Value value) {
    if (value instanceof Value.Unresolved open) {
      return open.expression();
    }
    return value instanceof Value.Made made
        ? made.call().place().snippet()
        : "a value of another kind";
  }
}
