package io.github.corsaudit.rule;

import io.github.corsaudit.model.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads severities. */
final class Severities {
  private Severities() {}

  /** Returns the severity that stands at a node, or complains. */
  static Optional<Severity> parse(Node node, Complaints complaints) {
    return named(node, node instanceof ScalarNode scalar ? scalar.getValue() : "", complaints);
  }

  /** Returns the severity with a name, or complains at a node. */
  static Optional<Severity> named(Node at, String name, Complaints complaints) {
    Optional<Severity> found =
        Arrays.stream(Severity.values()).filter(each -> each.text().equals(name)).findFirst();
    if (found.isEmpty()) {
      List<String> known = Arrays.stream(Severity.values()).map(Severity::text).toList();
      complaints.unknown(at, "severity", name, known);
    }
    return found;
  }
}
