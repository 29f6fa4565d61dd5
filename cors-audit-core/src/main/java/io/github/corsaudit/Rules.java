package io.github.corsaudit;

import io.github.corsaudit.rule.Rule;
import io.github.corsaudit.rule.RuleCatalog;
import io.github.corsaudit.rule.RuleError;
import io.github.corsaudit.rule.RuleFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts the rules of one run together. */
final class Rules {
  private Rules() {}

  /** Returns the rules that were selected; refuses rule files with mistakes and unknown ids. */
  static List<Rule> selected(RuleSelection selection) {
    RuleCatalog catalog = RuleCatalog.bundled();
    List<String> errors = new ArrayList<>();
    for (Path folder : selection.folders()) {
      RuleFiles files = RuleFiles.load(folder, ids(catalog));
      files.errors().stream().map(RuleError::toString).forEach(errors::add);
      catalog = catalog.with(files.rules());
    }
    if (!selection.disabled().isEmpty()) {
      errors.addAll(unknown(selection.disabled(), ids(catalog)));
    }
    if (!errors.isEmpty()) {
      throw new RequestException(String.join("\n", errors));
    }
    return catalog.without(selection.disabled()).rules();
  }

  private static Set<String> ids(RuleCatalog catalog) {
    return catalog.rules().stream().map(Rule::id).collect(Collectors.toSet());
  }

  private static List<String> unknown(List<String> disabled, Set<String> known) {
    Set<String> unknown = new HashSet<>(disabled);
    unknown.removeAll(known);
    return unknown.stream()
        .sorted()
        .map(id -> "there is no rule '" + id + "' to disable; 'rules list' names them all")
        .toList();
  }
}
