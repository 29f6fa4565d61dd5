package io.github.corsaudit.read.nginx;

import io.github.corsaudit.model.Tri;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether a shared cache may keep an answer, by its {@code Cache-Control} and {@code expires}. */
final class Cacheability {
  private Cacheability() {}

  /** Returns YES or NO if the configuration says so, UNKNOWN where it says nothing. */
  static Tri of(SentHeaders sent, Level level) {
    Tri byHeader = Tri.UNKNOWN;
    for (SentHeaders.Sent line : sent.named("cache-control")) {
      Optional<String> text = line.value().text();
      byHeader = text.isPresent() ? byHeader(text.get(), byHeader) : byHeader;
    }
    return byHeader == Tri.UNKNOWN
        ? level.expires().map(Cacheability::byExpires).orElse(byHeader)
        : byHeader;
  }

  private static Tri byHeader(String value, Tri otherwise) {
    String lower = value.toLowerCase(Locale.ROOT);
    if (List.of("no-store", "private", "no-cache").stream().anyMatch(lower::contains)) {
      return Tri.NO;
    }
    boolean kept = lower.contains("public") || lower.matches(".*max-?age=[1-9].*");
    return kept && otherwise != Tri.NO ? Tri.YES : otherwise;
  }

  private static Tri byExpires(String value) {
    if (value.equals("off") || value.startsWith("$") || value.equals("modified")) {
      return Tri.UNKNOWN;
    }
    return Tri.of(!value.equals("epoch") && !value.startsWith("-") && !value.equals("0"));
  }
}
