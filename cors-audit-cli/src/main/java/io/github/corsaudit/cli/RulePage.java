package io.github.corsaudit.cli;

import io.github.corsaudit.rule.Rule;
import java.util.stream.Collectors;

/** One rule in full, as text. */
final class RulePage {
  private RulePage() {}

  static String text(Rule rule) {
    StringBuilder page = new StringBuilder();
    page.append(rule.id()).append(" (").append(severities(rule)).append(")\n");
    page.append(rule.title()).append("\n\n").append(rule.why().strip()).append("\n\nRepair\n");
    rule.remediation().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .forEach(
            e -> page.append("  ").append(e.getKey()).append(": ").append(indented(e.getValue())));
    page.append("\nCWE ");
    page.append(rule.cwe().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    page.append('\n');
    rule.references().forEach(reference -> page.append("See ").append(reference).append('\n'));
    return page.toString();
  }

  private static String severities(Rule rule) {
    String cases =
        rule.severityCases().stream()
            .map(one -> one.severity().text())
            .distinct()
            .filter(severity -> !severity.equals(rule.severity().text()))
            .collect(Collectors.joining(" or "));
    return rule.severity().text() + (cases.isEmpty() ? "" : ", in some cases " + cases);
  }

  private static String indented(String text) {
    return text.strip().replace("\n", "\n    ") + "\n";
  }
}
