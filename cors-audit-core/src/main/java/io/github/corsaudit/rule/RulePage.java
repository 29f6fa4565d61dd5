package io.github.corsaudit.rule;

import io.github.corsaudit.fact.Fact;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The page of documentation about one rule, in Markdown. */
public final class RulePage {
  private static final String ANY = "any";

  private final RuleFile file;
  private final StringBuilder text = new StringBuilder();

  private RulePage(RuleFile file) {
    this.file = file;
  }

  /** Returns the page about a rule. */
  public static String of(RuleFile file) {
    RulePage page = new RulePage(file);
    page.head();
    page.reasons();
    page.repair();
    page.examples(true, "## What it finds");
    page.examples(false, "## What it leaves alone");
    page.references();
    return page.text.toString();
  }

  private void head() {
    Rule rule = file.rule();
    text.append("# ").append(Markdown.text(rule.title())).append("\n\n");
    text.append("| | |\n|---|---|\n");
    row("Rule", Markdown.code(rule.id()));
    row("Severity", severity(rule));
    if (!rule.cwe().isEmpty()) {
      row(
          "Weakness",
          rule.cwe().stream().map(RulePage::weakness).collect(Collectors.joining(", ")));
    }
    row("Fires when", Markdown.text(ConditionText.of(rule.when())));
    if (!rule.implies().isEmpty()) {
      row(
          "Stands for",
          rule.implies().stream().map(RulePage::link).collect(Collectors.joining(", ")));
    }
  }

  private void row(String name, String value) {
    text.append("| ").append(name).append(" | ").append(value.replace("|", "\\|")).append(" |\n");
  }

  private static String severity(Rule rule) {
    String cases =
        rule.severityCases().stream()
            .map(each -> each.severity().text() + " if " + ConditionText.of(each.when()) + "; ")
            .collect(Collectors.joining());
    return Markdown.text(cases + (cases.isEmpty() ? "" : "else ") + rule.severity().text());
  }

  private static String weakness(int cwe) {
    return "[CWE-" + cwe + "](https://cwe.mitre.org/data/definitions/" + cwe + ".html)";
  }

  private static String link(String id) {
    return "[" + Markdown.code(id) + "](" + id + ".md)";
  }

  private void reasons() {
    text.append("\n## Why\n\n").append(file.rule().why()).append("\n");
  }

  private void repair() {
    text.append("\n## How to repair it\n\n").append(file.rule().remediationFor(ANY)).append("\n");
    file.rule()
        .remediation()
        .forEach(
            (system, repair) -> {
              if (!system.equals(ANY)) {
                text.append("\n### ").append(Markdown.text(system)).append("\n\n");
                text.append(repair).append("\n");
              }
            });
  }

  private void examples(boolean bad, String heading) {
    List<RuleExample> shown =
        file.examples().stream().filter(example -> example.bad() == bad).toList();
    if (shown.isEmpty()) {
      return;
    }
    text.append("\n").append(heading).append("\n");
    for (RuleExample example : shown) {
      String name = example.file().orElse("policy.yaml");
      text.append("\n")
          .append(example.file().map(Markdown::code).orElse("A policy"))
          .append(":\n\n");
      text.append(Markdown.fenced(language(name), example.text()));
    }
  }

  private static String language(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (ending) {
      case "py" -> "python";
      case "conf" -> "nginx";
      case "yml" -> "yaml";
      default -> ending;
    };
  }

  private void references() {
    if (!file.rule().references().isEmpty()) {
      text.append("\n## References\n\n");
      file.rule().references().forEach(url -> text.append("- <").append(url).append(">\n"));
    }
  }

  /** Puts a condition into words. */
  private static final class ConditionText {
    private ConditionText() {}

    static String of(Condition condition) {
      if (condition instanceof Condition.Is is) {
        return is.expected() ? is.fact().statement() : not(is.fact());
      }
      if (condition instanceof Condition.All all) {
        return joined(all.parts(), " and ");
      }
      return condition instanceof Condition.Any any
          ? joined(any.parts(), " or ")
          : "it is not so that " + of(((Condition.Not) condition).part());
    }

    private static String not(Fact fact) {
      return "not: " + fact.statement();
    }

    private static String joined(List<Condition> parts, String word) {
      return parts.stream()
          .map(
              part ->
                  part instanceof Condition.Is || parts.size() == 1
                      ? of(part)
                      : "(" + of(part) + ")")
          .collect(Collectors.joining(word));
    }
  }
}
