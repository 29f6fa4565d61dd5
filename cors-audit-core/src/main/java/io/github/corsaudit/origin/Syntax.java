package io.github.corsaudit.origin;

import io.github.corsaudit.model.Dialect;
import java.util.EnumSet;
import java.util.Set;

/** The constructs in which the dialects of regular expressions differ. */
enum Syntax {
  /** {@code \Q...\E}. */
  QUOTATION,
  /** {@code [[:alpha:]]}. */
  POSIX_CLASSES,
  /** {@code [a-z[0-9]]} and {@code [a-z&&[^aeiou]]}. */
  CLASS_ALGEBRA,
  /** {@code [a-z-[aeiou]]}. */
  CLASS_SUBTRACTION,
  /** {@code []} is the empty class, {@code [^]} the full one. */
  EMPTY_CLASSES,
  /** {@code (?=...)}. */
  LOOK_AROUND,
  /** {@code a++} gives nothing back. */
  POSSESSIVE,
  /** {@code (?>...)}. */
  ATOMIC,
  /** {@code a{2}{3}}. */
  STACKED_QUANTIFIERS,
  /** {@code \A} and {@code \z}. */
  TEXT_ANCHORS,
  /** {@code \Z}. */
  LATE_END,
  /** A brace that opens no quantifier stands for itself. */
  LITERAL_BRACES,
  /** {@code a{,3}}. */
  OPEN_MINIMUM,
  /** {@code (?P<name>...)}. */
  P_GROUPS,
  /** {@code (?'name'...)}. */
  QUOTED_GROUPS,
  /** {@code (?i)}. */
  INLINE_FLAGS,
  /** {@code (?i)} only at the very start. */
  FLAGS_FIRST,
  /** A letter without a meaning of its own may be escaped. */
  IDENTITY_ESCAPES,
  /** {@code \p{Alpha}}. */
  PROPERTIES,
  /** {@code \x{2d}}. */
  BRACED_HEX,
  /** A backslash, {@code u} and four hexadecimal digits. */
  UNICODE_ESCAPES,
  /** {@code \h} is a blank. */
  BLANK_ESCAPE,
  /** {@code \h} is a hexadecimal digit. */
  HEX_ESCAPE;

  /** Returns the constructs that a dialect has. */
  static Set<Syntax> of(Dialect dialect) {
    return switch (dialect) {
      case JAVA ->
          EnumSet.of(
              QUOTATION,
              CLASS_ALGEBRA,
              LOOK_AROUND,
              POSSESSIVE,
              ATOMIC,
              TEXT_ANCHORS,
              LATE_END,
              INLINE_FLAGS,
              PROPERTIES,
              BRACED_HEX,
              UNICODE_ESCAPES,
              BLANK_ESCAPE);
      case PYTHON ->
          EnumSet.of(
              LOOK_AROUND,
              POSSESSIVE,
              ATOMIC,
              TEXT_ANCHORS,
              LATE_END,
              LITERAL_BRACES,
              OPEN_MINIMUM,
              P_GROUPS,
              INLINE_FLAGS,
              FLAGS_FIRST,
              UNICODE_ESCAPES);
      case JAVASCRIPT ->
          EnumSet.of(EMPTY_CLASSES, LOOK_AROUND, LITERAL_BRACES, IDENTITY_ESCAPES, UNICODE_ESCAPES);
      case PCRE ->
          EnumSet.of(
              QUOTATION,
              POSIX_CLASSES,
              LOOK_AROUND,
              POSSESSIVE,
              ATOMIC,
              STACKED_QUANTIFIERS,
              TEXT_ANCHORS,
              LATE_END,
              LITERAL_BRACES,
              P_GROUPS,
              QUOTED_GROUPS,
              INLINE_FLAGS,
              PROPERTIES,
              BRACED_HEX,
              BLANK_ESCAPE);
      case RUBY ->
          EnumSet.of(
              POSIX_CLASSES,
              CLASS_ALGEBRA,
              LOOK_AROUND,
              ATOMIC,
              STACKED_QUANTIFIERS,
              TEXT_ANCHORS,
              LATE_END,
              LITERAL_BRACES,
              OPEN_MINIMUM,
              QUOTED_GROUPS,
              INLINE_FLAGS,
              PROPERTIES,
              UNICODE_ESCAPES,
              HEX_ESCAPE);
      case RE2 ->
          EnumSet.of(
              QUOTATION,
              POSIX_CLASSES,
              TEXT_ANCHORS,
              LITERAL_BRACES,
              P_GROUPS,
              INLINE_FLAGS,
              PROPERTIES,
              BRACED_HEX);
      case DOTNET ->
          EnumSet.of(
              CLASS_SUBTRACTION,
              LOOK_AROUND,
              ATOMIC,
              TEXT_ANCHORS,
              LATE_END,
              LITERAL_BRACES,
              QUOTED_GROUPS,
              INLINE_FLAGS,
              PROPERTIES,
              UNICODE_ESCAPES);
      case GLOB -> EnumSet.noneOf(Syntax.class);
    };
  }
}
