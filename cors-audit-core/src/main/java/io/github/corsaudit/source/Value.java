package io.github.corsaudit.source;

import io.github.corsaudit.model.Sourced;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What an expression turned out to be. */
public sealed interface Value {

  /** A string. */
  record Text(String text) implements Value {}

  /** A number, as written. */
  record Numeral(String literal) implements Value {}

  /** True or false. */
  record Truth(boolean value) implements Value {}

  /** The value that stands for no value. */
  record Nothing() implements Value {}

  /** A list; an {@link Unresolved} element may stand for any number of elements. */
  record Items(List<Sourced<Value>> items) implements Value {
    /** Makes the list unchangeable. */
    public Items {
      items = List.copyOf(items);
    }
  }

  /** A dictionary, later entries winning; an entry with an unresolved key may be any. */
  record Entries(List<Entry> entries) implements Value {
    /** Makes the list unchangeable. */
    public Entries {
      entries = List.copyOf(entries);
    }
  }

  /** A key and its value. */
  record Entry(Sourced<Value> key, Sourced<Value> value) {}

  /** A compiled regular expression. */
  record Regex(String pattern, boolean ignoreCase) implements Value {}

  /** A function, class, object or module of the program. */
  record Code(Frame frame, boolean instance) implements Value {}

  /**
   * An object that a call of foreign code yields.
   *
   * @param callee the full name of what is called
   * @param call the call
   * @param frame the body of code it stands in
   */
  record Made(String callee, Expression.Call call, Frame frame) implements Value {}

  /** A function without a name. */
  record Function(Expression.Function function, Scope scope) implements Value {}

  /**
   * An object of the running program of which the caller knows the parts.
   *
   * @param members its members by name
   * @param elements what is kept in it under keys, in small letters if those of keys do not matter;
   *     {@link Nothing} where nothing is; what is under other keys nobody knows
   * @param ignoreCase whether the case of a key's letters does not matter
   */
  record Given(Map<String, Value> members, Map<String, Value> elements, boolean ignoreCase)
      implements Value {
    /** Makes the maps unchangeable. */
    public Given {
      members = Map.copyOf(members);
      elements = Map.copyOf(elements);
    }

    Optional<Value> element(String key) {
      return Optional.ofNullable(elements.get(ignoreCase ? key.toLowerCase(Locale.ROOT) : key));
    }
  }

  /** Not known; {@code expression} is the source text of what could not be resolved. */
  record Unresolved(String expression) implements Value {}
}
