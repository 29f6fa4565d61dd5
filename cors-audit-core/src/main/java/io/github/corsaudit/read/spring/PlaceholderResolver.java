package io.github.corsaudit.read.spring;

import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Sourced;
import java.util.Optional;

/**
 * Fills in {@code ${name:default}}: from the settings of the same files, else with the default,
 * which an environment variable or any other source of properties may replace when the program
 * starts.
 */
final class PlaceholderResolver {
  private static final int MAX_DEPTH = 20;
  private static final int MAX_PLACEHOLDERS = 1_000;

  private final Settings settings;

  PlaceholderResolver(Settings settings) {
    this.settings = settings;
  }

  /** Returns a value's meaning. */
  Value resolve(Sourced<String> value) {
    String text = value.value();
    boolean foreign = text.contains("{{") || text.matches("(?s).*@[\\w.-]+@.*");
    Filled filled = new Filled(value.at());
    Optional<String> resolved = foreign ? Optional.empty() : fill(text, filled, 0);
    return resolved
        .map(known -> new Value(known, true, filled.at))
        .orElse(new Value(text, false, value.at()));
  }

  /** Remembers the first variable whose default was taken, and how much was filled in. */
  private static final class Filled {
    private Provenance at;
    private int count;

    Filled(Provenance at) {
      this.at = at;
    }

    /** Counts a placeholder; returns whether there are too many, as where each holds several. */
    boolean tooMany() {
      return ++count > MAX_PLACEHOLDERS;
    }

    void byDefault(String name, String fallback) {
      if (!(at instanceof Provenance.FromEnvironment)) {
        at = new Provenance.FromEnvironment(name, Optional.of(fallback), at);
      }
    }
  }

  private Optional<String> fill(String text, Filled filled, int depth) {
    if (depth > MAX_DEPTH) {
      return Optional.empty();
    }
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (int start = text.indexOf("${"); start >= 0; start = text.indexOf("${", from)) {
      int end = end(text, start + 2);
      if (end < 0) {
        break;
      }
      Optional<String> value = placeholder(text.substring(start + 2, end), filled, depth);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      out.append(text, from, start).append(value.get());
      from = end + 1;
    }
    return Optional.of(out.append(text.substring(from)).toString());
  }

  /** Returns the offset of the brace that closes a placeholder, or -1. */
  private static int end(String text, int start) {
    int open = 1;
    for (int i = start; i < text.length(); i++) {
      if (text.charAt(i) == '{') {
        open++;
      } else if (text.charAt(i) == '}' && --open == 0) {
        return i;
      }
    }
    return -1;
  }

  private Optional<String> placeholder(String inside, Filled filled, int depth) {
    int colon = separator(inside);
    if (filled.tooMany()) {
      return Optional.empty();
    }
    Optional<String> name =
        fill(colon < 0 ? inside : inside.substring(0, colon), filled, depth + 1);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Optional<Setting> setting = settings.get(PropertyName.parse(name.get()));
    if (setting.isPresent()) {
      return fill(setting.get().value().value(), filled, depth + 1);
    }
    if (colon < 0) {
      return Optional.empty();
    }
    Optional<String> fallback = fill(inside.substring(colon + 1), filled, depth + 1);
    fallback.ifPresent(text -> filled.byDefault(name.get(), text));
    return fallback;
  }

  /** Returns the offset of the first colon outside of inner placeholders, or -1. */
  private static int separator(String inside) {
    int open = 0;
    for (int i = 0; i < inside.length(); i++) {
      char next = inside.charAt(i);
      if (next == ':' && open == 0) {
        return i;
      }
      open += next == '{' ? 1 : next == '}' ? -1 : 0;
    }
    return -1;
  }
}
