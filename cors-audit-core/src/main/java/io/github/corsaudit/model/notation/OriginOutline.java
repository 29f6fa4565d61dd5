package io.github.corsaudit.model.notation;

import io.github.corsaudit.model.OriginRule;
import java.util.Set;

/** Writes which origins a grant is for. */
final class OriginOutline {
  private static final Set<String> WORDS = Set.of("*", "reflected", "null");

  private OriginOutline() {}

  static Outline of(OriginRule rule) {
    if (rule instanceof OriginRule.Exact exact) {
      return exact(exact);
    }
    if (rule instanceof OriginRule.Pattern pattern) {
      return pattern(pattern);
    }
    if (rule instanceof OriginRule.Unresolved unresolved) {
      return named("unresolved", unresolved.expression()).build(true);
    }
    if (rule instanceof OriginRule.Sampled sampled) {
      return named("sampled", sampled.origin())
          .put("question", new Outline.Text(sampled.question()))
          .build(true);
    }
    if (rule instanceof OriginRule.NullOrigin) {
      return new Outline.Text("null");
    }
    return new Outline.Text(rule instanceof OriginRule.Any ? "*" : "reflected");
  }

  private static Outline exact(OriginRule.Exact exact) {
    if (!exact.ignoreCase() && !WORDS.contains(exact.text())) {
      return new Outline.Text(exact.text());
    }
    return named("exact", exact.text())
        .text("ignore-case", yes(exact.ignoreCase()), "no")
        .build(true);
  }

  private static Outline pattern(OriginRule.Pattern pattern) {
    return named("pattern", pattern.text())
        .text("dialect", pattern.dialect().text(), "")
        .text("match", pattern.match().text(), "full")
        .text("ignore-case", yes(pattern.ignoreCase()), "no")
        .text("flags", pattern.flags(), "")
        .build(true);
  }

  private static FieldsBuilder named(String name, String text) {
    return new FieldsBuilder().put(name, new Outline.Text(text));
  }

  private static String yes(boolean value) {
    return value ? "yes" : "no";
  }
}
