package io.github.corsaudit.origin;

import io.github.corsaudit.model.Dialect;
import io.github.corsaudit.model.MatchMode;
import io.github.corsaudit.model.OriginRule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A line of {@code real-patterns.txt}: an expression of a form that real projects have, and what an
 * expert says about it.
 */
record RealPattern(
    OriginRule.Pattern pattern,
    Optional<String> cause,
    String domains,
    List<String> lets,
    Optional<String> witness,
    Optional<String> repaired) {

  static Stream<RealPattern> all() throws IOException {
    try (var in = RealPattern.class.getResourceAsStream("/origin/real-patterns.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(RealPattern::of)
          .toList()
          .stream();
    }
  }

  private static RealPattern of(String line) {
    String[] parts = line.split(" \\| ", 7);
    String[] how = parts[0].toUpperCase(Locale.ROOT).split(" ", -1);
    return new RealPattern(
        new OriginRule.Pattern(
            parts[6], Dialect.valueOf(how[0]), MatchMode.valueOf(how[1]), how[2].equals("I")),
        optional(parts[1]),
        parts[2].equals("-") ? "" : parts[2],
        optional(parts[3]).map(text -> List.of(text.split(" ", -1))).orElse(List.of()),
        optional(parts[4]),
        optional(parts[5]));
  }

  private static Optional<String> optional(String text) {
    return Optional.of(text).filter(some -> !some.equals("-"));
  }

  /** Returns the pattern with another text. */
  OriginRule.Pattern with(String text) {
    return new OriginRule.Pattern(text, pattern.dialect(), pattern.match(), pattern.ignoreCase());
  }

  /**
   * Returns whether an expression matches an origin, as {@code java.util.regex} says: none of these
   * forms means anything else in another dialect, as far as origins go.
   */
  boolean matches(String text, String origin) {
    String expression =
        pattern.dialect() == Dialect.GLOB ? Pattern.quote(text).replace("*", "\\E.*\\Q") : text;
    int flags = pattern.ignoreCase() ? Pattern.CASE_INSENSITIVE : 0;
    Matcher matcher = Pattern.compile(expression, flags).matcher(origin);
    return switch (pattern.match()) {
      case FULL -> matcher.matches();
      case START -> matcher.lookingAt();
      case ANYWHERE -> matcher.find();
    };
  }
}
