package io.github.corsaudit.source;

import java.util.List;
import java.util.Optional;

/** An expression of a program, in a form that all languages share. */
public sealed interface Expression {

  /** Returns where it stands. */
  Place place();

  /** A string whose characters are known, escapes resolved. */
  record Text(Place place, String value) implements Expression {}

  /** A number, as written. */
  record Numeral(Place place, String literal) implements Expression {}

  /** True or false. */
  record Truth(Place place, boolean value) implements Expression {}

  /** The value that stands for no value. */
  record Nothing(Place place) implements Expression {}

  /** A list, tuple, set or array; an item may be a {@link Splat}. */
  record Sequence(Place place, List<Expression> items) implements Expression {}

  /** A dictionary or object; an entry without a key is spread into it. */
  record Mapping(Place place, List<Entry> entries) implements Expression {}

  /** A compiled regular expression whose text may have to be computed. */
  record Regex(Place place, Expression pattern, boolean ignoreCase) implements Expression {}

  /** A call of something that is no known operation. */
  record Call(Place place, Expression callee, List<Argument> arguments) implements Expression {}

  /** A variable. */
  record Name(Place place, String id) implements Expression {}

  /** A member of an object, module or class. */
  record Member(Place place, Expression object, String name) implements Expression {}

  /** An element of a list or dictionary. */
  record Index(Place place, Expression object, Expression key) implements Expression {}

  /** One of two values, by a condition. */
  record Choice(Place place, Expression condition, Expression then, Expression otherwise)
      implements Expression {}

  /** The first value unless it is false or missing, else the second. */
  record Fallback(Place place, Expression first, Expression second) implements Expression {}

  /** The value of an environment variable; the fallback serves where it is not set. */
  record Environment(Place place, Expression name, Optional<Expression> fallback)
      implements Expression {}

  /** Strings or lists put together. */
  record Join(Place place, List<Expression> parts) implements Expression {}

  /** A known operation on a value. */
  record Operation(Place place, Operator operator, Expression subject, List<Expression> arguments)
      implements Expression {}

  /** A list made of the elements of another: each that passes the condition, transformed. */
  record Each(
      Place place, Expression source, String variable, Expression body, Optional<Expression> filter)
      implements Expression {}

  /** A function without a name. */
  record Function(Place place, List<String> parameters, Expression result) implements Expression {}

  /** The elements of a list in the place of one. */
  record Splat(Place place, Expression list) implements Expression {}

  /** Anything else. */
  record Unknown(Place place) implements Expression {}

  /** One entry of a mapping. */
  record Entry(Optional<Expression> key, Expression value) {}

  /**
   * One argument of a call.
   *
   * @param name its keyword, empty where it goes by position
   * @param value its value
   * @param spread whether the value is a dictionary that stands for keyword arguments
   * @param place the whole argument, its keyword included
   */
  record Argument(Optional<String> name, Expression value, boolean spread, Place place) {}
}
