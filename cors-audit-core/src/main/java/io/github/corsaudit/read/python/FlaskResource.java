package io.github.corsaudit.read.python;

import io.github.corsaudit.model.Confidence;
import io.github.corsaudit.model.Scope;
import io.github.corsaudit.model.Sourced;
import io.github.corsaudit.source.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One path pattern of Flask-CORS's {@code resources} and the options that hold there.
 *
 * @param pattern a regular expression matched at the start of the path, or a plain path
 * @param options all options, those of the resource winning
 */
record FlaskResource(String pattern, Options options) {

  /** Returns the resources in the order in which Flask-CORS tries them. */
  static List<FlaskResource> of(Options options) {
    Optional<Sourced<Value>> given = options.get("resources");
    if (given.isEmpty()) {
      return List.of(new FlaskResource(Scope.ALL, options));
    }
    if (given.get().value() instanceof Value.Entries map) {
      return map.entries().stream()
          .map(entry -> entry(entry, options))
          .sorted(Comparator.comparing(FlaskResource::rank))
          .toList();
    }
    return Values.elements(given.get()).stream()
        .map(element -> new FlaskResource(pattern(element.value()), options))
        .toList();
  }

  private static FlaskResource entry(Value.Entry entry, Options options) {
    List<Setting> own = OptionReader.settings(entry.value());
    boolean known = entry.value().value() instanceof Value.Entries;
    List<Setting> settings = new ArrayList<>(own);
    if (!known) {
      Sourced<Value> open =
          entry.value().map(value -> new Value.Unresolved(Values.expression(value)));
      settings.add(new Setting("origins", open, entry.key().at()));
    }
    Options stronger = new Options(settings, Confidence.CERTAIN);
    return new FlaskResource(pattern(entry.key().value()), options.and(stronger));
  }

  private static String pattern(Value value) {
    if (value instanceof Value.Regex regex) {
      return regex.pattern();
    }
    return Values.text(value)
        .map(text -> text.equals("*") ? Scope.ALL : text)
        .orElseGet(() -> Values.expression(value));
  }

  /** Plain paths come first, then what has more slashes, then what is longer. */
  private List<Integer> sortKey() {
    long slashes = pattern.chars().filter(letter -> letter == '/').count();
    return List.of(
        FlaskOrigins.isRegex(pattern) ? 1 : 0, -Math.toIntExact(slashes), -pattern.length());
  }

  private String rank() {
    StringBuilder rank = new StringBuilder();
    sortKey().forEach(key -> rank.append("%07d".formatted(key + 1_000_000)));
    return rank.toString();
  }

  Scope scope(UnaryOperator<String> placed) {
    return Scope.paths(placed.apply(pattern));
  }
}
