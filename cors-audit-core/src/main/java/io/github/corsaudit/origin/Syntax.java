package io.github.corsaudit.origin;

import io.github.corsaudit.model.Dialect;
import java.util.EnumSet;
import java.util.Set;

/** The constructs in which the dialects of regular expressions differ. */
enum Syntax {
  /** {@code \Q...\E}. */
  QUOTATION,
  /** {@code \Q...\E} in a class. */
  CLASS_QUOTATION,
  /** {@code [[:alpha:]]}. */
  POSIX_CLASSES,
  /** {@code [a-z[0-9]]} and {@code [a-z&&[^aeiou]]}. */
  CLASS_ALGEBRA,
  /** {@code [a-z-[aeiou]]}. */
  CLASS_SUBTRACTION,
  /** {@code []} is the empty class, {@code [^]} the full one. */
  EMPTY_CLASSES,
  /** {@code [\w-.]}: a hyphen between a set and a character stands for itself. */
  HYPHEN_AFTER_SET,
  /** {@code [a-\w]}: a hyphen between a character and a set stands for itself. */
  HYPHEN_BEFORE_SET,
  /** {@code (?=...)}. */
  LOOK_AROUND,
  /** {@code (?>...)}. */
  ATOMIC,
  /** {@code a++} gives nothing back. */
  POSSESSIVE,
  /** {@code a{2,3}+} gives nothing back. */
  POSSESSIVE_COUNTS,
  /** {@code a{2}{3}} is {@code (?:a{2}){3}}. */
  STACKED_QUANTIFIERS,
  /** {@code \b*}. */
  REPEATED_ANCHORS,
  /** {@code (?=a)*}. */
  REPEATED_LOOK_AHEAD,
  /** {@code (?<=a)*}. */
  REPEATED_LOOK_BEHIND,
  /** A brace that opens no quantifier stands for itself. */
  LITERAL_BRACES,
  /** {@code a{,3}}. */
  OPEN_MINIMUM,
  /** {@code a{,}}. */
  OPEN_RANGE,
  /** {@code (?<name>...)}. */
  NAMED_GROUPS,
  /** {@code (?P<name>...)}. */
  P_GROUPS,
  /** {@code (?'name'...)}. */
  QUOTED_GROUPS,
  /** {@code (?#...)}. */
  COMMENTS,
  /** {@code (?i)}. */
  INLINE_FLAGS,
  /** {@code (?i:...)}. */
  SCOPED_FLAGS,
  /** {@code (?i)} only at the very start. */
  FLAGS_FIRST,
  /** {@code \p{Alpha}}. */
  PROPERTIES,
  /** {@code (?(1)a|b)}. */
  CONDITIONALS;

  /** Returns the constructs that a dialect has. */
  static Set<Syntax> of(Dialect dialect) {
    return switch (dialect) {
      case JAVA ->
          EnumSet.of(
              QUOTATION,
              CLASS_QUOTATION,
              CLASS_ALGEBRA,
              HYPHEN_AFTER_SET,
              LOOK_AROUND,
              ATOMIC,
              POSSESSIVE,
              POSSESSIVE_COUNTS,
              REPEATED_ANCHORS,
              REPEATED_LOOK_AHEAD,
              REPEATED_LOOK_BEHIND,
              NAMED_GROUPS,
              INLINE_FLAGS,
              SCOPED_FLAGS,
              PROPERTIES);
      case PYTHON ->
          EnumSet.of(
              LOOK_AROUND,
              ATOMIC,
              POSSESSIVE,
              POSSESSIVE_COUNTS,
              REPEATED_LOOK_AHEAD,
              REPEATED_LOOK_BEHIND,
              LITERAL_BRACES,
              OPEN_MINIMUM,
              OPEN_RANGE,
              P_GROUPS,
              COMMENTS,
              INLINE_FLAGS,
              SCOPED_FLAGS,
              FLAGS_FIRST,
              CONDITIONALS);
      case JAVASCRIPT ->
          EnumSet.of(
              EMPTY_CLASSES,
              HYPHEN_AFTER_SET,
              HYPHEN_BEFORE_SET,
              LOOK_AROUND,
              REPEATED_LOOK_AHEAD,
              LITERAL_BRACES,
              NAMED_GROUPS,
              SCOPED_FLAGS);
      case PCRE ->
          EnumSet.of(
              QUOTATION,
              CLASS_QUOTATION,
              POSIX_CLASSES,
              LOOK_AROUND,
              ATOMIC,
              POSSESSIVE,
              POSSESSIVE_COUNTS,
              REPEATED_LOOK_AHEAD,
              REPEATED_LOOK_BEHIND,
              LITERAL_BRACES,
              NAMED_GROUPS,
              P_GROUPS,
              QUOTED_GROUPS,
              COMMENTS,
              INLINE_FLAGS,
              SCOPED_FLAGS,
              PROPERTIES,
              CONDITIONALS);
      case RUBY ->
          EnumSet.of(
              POSIX_CLASSES,
              CLASS_ALGEBRA,
              LOOK_AROUND,
              ATOMIC,
              POSSESSIVE,
              STACKED_QUANTIFIERS,
              REPEATED_ANCHORS,
              REPEATED_LOOK_AHEAD,
              REPEATED_LOOK_BEHIND,
              LITERAL_BRACES,
              OPEN_MINIMUM,
              NAMED_GROUPS,
              QUOTED_GROUPS,
              COMMENTS,
              INLINE_FLAGS,
              SCOPED_FLAGS,
              PROPERTIES,
              CONDITIONALS);
      case RE2 ->
          EnumSet.of(
              QUOTATION,
              POSIX_CLASSES,
              HYPHEN_AFTER_SET,
              REPEATED_ANCHORS,
              LITERAL_BRACES,
              NAMED_GROUPS,
              P_GROUPS,
              INLINE_FLAGS,
              SCOPED_FLAGS,
              PROPERTIES);
      case DOTNET ->
          EnumSet.of(
              CLASS_SUBTRACTION,
              HYPHEN_AFTER_SET,
              LOOK_AROUND,
              ATOMIC,
              REPEATED_ANCHORS,
              REPEATED_LOOK_AHEAD,
              REPEATED_LOOK_BEHIND,
              LITERAL_BRACES,
              NAMED_GROUPS,
              QUOTED_GROUPS,
              COMMENTS,
              INLINE_FLAGS,
              SCOPED_FLAGS,
              PROPERTIES,
              CONDITIONALS);
      case GLOB -> EnumSet.noneOf(Syntax.class);
    };
  }

  /** Returns the constructs that a dialect has when flags stand beside the expression. */
  static Set<Syntax> of(Dialect dialect, Flags flags) {
    Set<Syntax> constructs = of(dialect);
    if (dialect == Dialect.JAVASCRIPT && flags.has(Flag.UNICODE)) {
      constructs.add(PROPERTIES);
      constructs.remove(LITERAL_BRACES);
      constructs.remove(REPEATED_LOOK_AHEAD);
      constructs.remove(HYPHEN_AFTER_SET);
      constructs.remove(HYPHEN_BEFORE_SET);
    }
    return constructs;
  }
}
