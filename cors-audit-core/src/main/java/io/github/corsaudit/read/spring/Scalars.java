package io.github.corsaudit.read.spring;

import io.github.corsaudit.model.Tri;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How Spring Boot converts single values. */
final class Scalars {
  private static final Pattern SIMPLE = Pattern.compile("([+-]?\\d{1,12})([a-z]{0,2})");

  private Scalars() {}

  /** Returns a truth value, or empty where the text is none and the program would not start. */
  static Optional<Tri> truth(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "true", "on", "yes", "1" -> Optional.of(Tri.YES);
      case "false", "off", "no", "0" -> Optional.of(Tri.NO);
      default -> Optional.empty();
    };
  }

  /**
   * Returns a Max-Age in seconds, or empty where the text is none.
   *
   * @param surface says whether durations with units are read
   */
  static Optional<String> seconds(String text, Surface surface) {
    Matcher simple = SIMPLE.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (simple.matches() && (surface == Surface.BOOT || simple.group(2).isEmpty())) {
      return seconds(Long.parseLong(simple.group(1)), simple.group(2)).map(String::valueOf);
    }
    return surface == Surface.BOOT ? iso(text.strip()) : Optional.empty();
  }

  private static Optional<Long> seconds(long amount, String unit) {
    return switch (unit) {
      case "ns" -> Optional.of(amount / 1_000_000_000);
      case "us" -> Optional.of(amount / 1_000_000);
      case "ms" -> Optional.of(amount / 1_000);
      case "", "s" -> Optional.of(amount);
      case "m" -> Optional.of(amount * 60);
      case "h" -> Optional.of(amount * 3_600);
      case "d" -> Optional.of(amount * 86_400);
      default -> Optional.empty();
    };
  }

  private static Optional<String> iso(String text) {
    try {
      return Optional.of(String.valueOf(Duration.parse(text).toSeconds()));
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }
}
