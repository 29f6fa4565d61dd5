package io.github.corsaudit.read.notation;

import io.github.corsaudit.model.Tri;
import io.github.corsaudit.read.Tree;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the values of single keys. */
final class Values {
  private final Mistakes mistakes;

  Values(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  /** Returns a key's text, or empty if it is not there or no text. */
  Optional<String> text(Tree mapping, String key) {
    Optional<Tree> value = mapping.get(key);
    if (value.isPresent() && !(value.get() instanceof Tree.Scalar)) {
      mistakes.add(value.get(), "`" + key + "` takes one value");
    }
    return value
        .filter(Tree.Scalar.class::isInstance)
        .map(Tree.Scalar.class::cast)
        .map(Tree.Scalar::text);
  }

  /** Returns the constant that a key names, by its spelling in the notation. */
  <E extends Enum<E>> E oneOf(
      Tree mapping, String key, E[] constants, Function<E, String> spelling, E byDefault) {
    Optional<String> text = text(mapping, key);
    Optional<E> found =
        Arrays.stream(constants)
            .filter(constant -> text.filter(spelling.apply(constant)::equals).isPresent())
            .findFirst();
    if (text.isPresent() && found.isEmpty()) {
      String known = Arrays.stream(constants).map(spelling).collect(Collectors.joining(", "));
      mistakes.add(
          mapping.get(key).orElse(mapping),
          "`%s` is one of %s, not `%s`".formatted(key, known, Mistakes.shown(text.get())));
    }
    return found.orElse(byDefault);
  }

  /** Returns whether a key says yes. */
  boolean yes(Tree mapping, String key) {
    return truth(mapping, key, Tri.NO, List.of(Tri.NO, Tri.YES)).isYes();
  }

  /** Returns what a key says, {@code unknown} included. */
  Tri tri(Tree mapping, String key, Tri byDefault) {
    return truth(mapping, key, byDefault, List.of(Tri.NO, Tri.UNKNOWN, Tri.YES));
  }

  private Tri truth(Tree mapping, String key, Tri byDefault, List<Tri> allowed) {
    Optional<String> text = text(mapping, key);
    if (text.isEmpty()) {
      return byDefault;
    }
    Optional<Tri> found = tri(text.get()).filter(allowed::contains);
    if (found.isEmpty()) {
      String known = allowed.stream().map(Tri::text).collect(Collectors.joining(", "));
      mistakes.add(
          mapping.get(key).orElse(mapping),
          "`%s` is one of %s, not `%s`".formatted(key, known, Mistakes.shown(text.get())));
    }
    return found.orElse(byDefault);
  }

  /** JSON has its own words for yes and no. */
  private static Optional<Tri> tri(String text) {
    return switch (text) {
      case "yes", "true" -> Optional.of(Tri.YES);
      case "no", "false" -> Optional.of(Tri.NO);
      case "unknown" -> Optional.of(Tri.UNKNOWN);
      default -> Optional.empty();
    };
  }

  /** Returns a list of texts; one text alone is a mistake. */
  Optional<List<String>> texts(Tree value, String key) {
    boolean list =
        value instanceof Tree.Sequence
            && value.items().stream().allMatch(Tree.Scalar.class::isInstance);
    if (!list) {
      mistakes.add(value, "`" + key + "` takes a list of texts");
      return Optional.empty();
    }
    return Optional.of(
        value.items().stream().map(Tree.Scalar.class::cast).map(Tree.Scalar::text).toList());
  }
}
