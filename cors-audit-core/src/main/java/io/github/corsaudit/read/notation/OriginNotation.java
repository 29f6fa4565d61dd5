package io.github.corsaudit.read.notation;

import io.github.corsaudit.model.Dialect;
import io.github.corsaudit.model.MatchMode;
import io.github.corsaudit.model.OriginRule;
import io.github.corsaudit.read.Tree;
import java.util.List;
import java.util.Optional;

/** Reads one entry of {@code origins}. */
final class OriginNotation {
  private static final List<String> PATTERN =
      List.of("pattern", "dialect", "match", "ignore-case", "flags");
  private static final List<String> EXACT = List.of("exact", "ignore-case");
  private static final List<String> UNRESOLVED = List.of("unresolved");
  private static final List<String> SAMPLED = List.of("sampled", "question");

  private final Mistakes mistakes;
  private final Values values;

  OriginNotation(Mistakes mistakes) {
    this.mistakes = mistakes;
    this.values = new Values(mistakes);
  }

  /** Returns the rule, or empty after a mistake. */
  Optional<OriginRule> rule(Tree entry) {
    if (entry instanceof Tree.Scalar scalar) {
      return Optional.of(word(scalar));
    }
    if (entry.get("exact").isPresent()) {
      return exact(entry);
    }
    if (entry.get("pattern").isPresent()) {
      return pattern(entry);
    }
    if (entry.get("unresolved").isPresent()) {
      mistakes.unknownKeys(entry, UNRESOLVED, "an unresolved origin");
      return values.text(entry, "unresolved").map(OriginRule.Unresolved::new);
    }
    if (entry.get("sampled").isPresent()) {
      return sampled(entry);
    }
    mistakes.add(
        entry, "an origin is a text, or a mapping with exact, pattern, unresolved or sampled");
    return Optional.empty();
  }

  private static OriginRule word(Tree.Scalar scalar) {
    if (scalar.isNull() || scalar.text().equals("null")) {
      return new OriginRule.NullOrigin();
    }
    return switch (scalar.text()) {
      case "*" -> new OriginRule.Any();
      case "reflected" -> new OriginRule.Reflected();
      default -> new OriginRule.Exact(scalar.text(), false);
    };
  }

  private Optional<OriginRule> exact(Tree entry) {
    mistakes.unknownKeys(entry, EXACT, "an exact origin");
    boolean ignoreCase = values.yes(entry, "ignore-case");
    return values.text(entry, "exact").map(text -> new OriginRule.Exact(text, ignoreCase));
  }

  private Optional<OriginRule> pattern(Tree entry) {
    mistakes.unknownKeys(entry, PATTERN, "a pattern");
    if (entry.get("dialect").isEmpty()) {
      mistakes.add(entry, "a pattern needs its `dialect`, such as java or python");
    }
    Dialect dialect = values.oneOf(entry, "dialect", Dialect.values(), Dialect::text, Dialect.JAVA);
    MatchMode match =
        values.oneOf(entry, "match", MatchMode.values(), MatchMode::text, MatchMode.FULL);
    boolean ignoreCase = values.yes(entry, "ignore-case");
    String flags = values.text(entry, "flags").orElse("");
    return values
        .text(entry, "pattern")
        .map(text -> new OriginRule.Pattern(text, dialect, match, ignoreCase, flags));
  }

  private Optional<OriginRule> sampled(Tree entry) {
    mistakes.unknownKeys(entry, SAMPLED, "a sampled origin");
    Optional<String> question = values.text(entry, "question");
    if (question.isEmpty()) {
      mistakes.add(entry, "a sampled origin needs the `question` it was drawn for");
    }
    return values
        .text(entry, "sampled")
        .map(origin -> new OriginRule.Sampled(question.orElse(""), origin));
  }
}
