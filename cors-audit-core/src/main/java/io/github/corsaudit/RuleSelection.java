package io.github.corsaudit;

import io.github.corsaudit.model.Confidence;
import io.github.corsaudit.model.Severity;
import java.nio.file.Path;
import java.util.List;

/**
 * Which rules to apply, and which of their findings to keep.
 *
 * @param folders folders with rules of the user's own, besides those bundled
 * @param disabled ids of rules to leave out
 * @param minSeverity the least severe finding to keep
 * @param minConfidence the least sure finding to keep
 */
public record RuleSelection(
    List<Path> folders, List<String> disabled, Severity minSeverity, Confidence minConfidence) {
  /** Makes the lists unchangeable. */
  public RuleSelection {
    folders = List.copyOf(folders);
    disabled = List.copyOf(disabled);
  }

  /** Returns the bundled rules with everything they find. */
  public static RuleSelection bundled() {
    return new RuleSelection(List.of(), List.of(), Severity.INFO, Confidence.POSSIBLE);
  }
}
