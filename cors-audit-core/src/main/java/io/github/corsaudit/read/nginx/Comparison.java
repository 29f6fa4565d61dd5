package io.github.corsaudit.read.nginx;

import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Tri;
import io.github.corsaudit.origin.OriginRules;
import java.util.Optional;

/** Compares values, asking the world where the outcome depends on the request. */
final class Comparison {
  private final World world;
  private final Provenance at;

  /** Starts comparing in a world, for something that stands at a place. */
  Comparison(World world, Provenance at) {
    this.world = world;
    this.at = at;
  }

  /** Returns whether a value equals a text. */
  boolean equal(Value value, String text, boolean ignoreCase) {
    if (value.isOrigin() && !text.isEmpty()) {
      return onOrigin(OriginSets.text(text, ignoreCase));
    }
    Optional<String> known = value.text();
    if (known.isPresent()) {
      return ignoreCase ? known.get().equalsIgnoreCase(text) : known.get().equals(text);
    }
    Optional<String> rest = value.isOpaque() ? Optional.empty() : aroundOrigin(value, text);
    if (rest.isPresent()) {
      return !rest.get().isEmpty() && onOrigin(OriginSets.text(rest.get(), ignoreCase));
    }
    return world.holds(new Condition.Other(value.written() + " = " + text, at));
  }

  /** Returns whether an expression is found in a value. */
  boolean matches(Value value, String regex, boolean ignoreCase) {
    Optional<String> known = value.text();
    if (value.isOrigin() && Insertions.firstExpression(regex).isEmpty()) {
      return onOrigin(OriginSets.regex(regex, ignoreCase));
    }
    Tri found =
        known
            .map(text -> OriginRules.matches(OriginSets.regex(regex, ignoreCase), text))
            .orElse(Tri.UNKNOWN);
    if (found != Tri.UNKNOWN) {
      return found.isYes();
    }
    return world.holds(new Condition.Other(value.written() + " ~ " + regex, at));
  }

  /** Returns whether a value counts as true: it is neither empty nor {@code 0}. */
  boolean isTrue(Value value) {
    Optional<String> known = value.text();
    if (known.isPresent()) {
      return !known.get().isEmpty() && !known.get().equals("0");
    }
    return !value.isOpaque() || world.holds(new Condition.Other(value.written(), at));
  }

  private boolean onOrigin(OriginRule rule) {
    return world.holds(new Condition.OnOrigin(rule, at));
  }

  /** Returns what the origin must be for the value to be the text; empty text where it cannot. */
  private static Optional<String> aroundOrigin(Value value, String text) {
    StringBuilder before = new StringBuilder();
    StringBuilder after = new StringBuilder();
    int origins = 0;
    for (Piece piece : value.pieces()) {
      if (piece instanceof Piece.RequestOrigin) {
        origins++;
      } else if (piece instanceof Piece.Literal literal) {
        (origins == 0 ? before : after).append(literal.text());
      } else {
        return Optional.empty();
      }
    }
    if (origins != 1) {
      return Optional.empty();
    }
    boolean fits =
        text.length() > before.length() + after.length()
            && text.startsWith(before.toString())
            && text.endsWith(after.toString());
    return Optional.of(fits ? text.substring(before.length(), text.length() - after.length()) : "");
  }
}
