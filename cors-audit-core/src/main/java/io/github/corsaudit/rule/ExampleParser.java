package io.github.corsaudit.rule;

import io.github.corsaudit.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads the examples of a rule. */
final class ExampleParser {
  private static final List<String> KEYS = List.of("policy", "file", "text", "severity");

  private final String document;
  private final Complaints complaints;

  /** Takes the whole rule file, since the policies of examples are handed on as text. */
  ExampleParser(String document, Complaints complaints) {
    this.document = document;
    this.complaints = complaints;
  }

  /** Returns the examples below {@code examples}, the bad ones first. */
  List<RuleExample> parse(Node node) {
    List<RuleExample> examples = new ArrayList<>();
    Fields.of(node, "`examples`", complaints)
        .map(fields -> fields.knowing(List.of("bad", "good")))
        .ifPresent(
            fields -> {
              examples.addAll(fields.list("bad", each -> example(each, true)));
              examples.addAll(fields.list("good", each -> example(each, false)));
            });
    return examples;
  }

  private Optional<RuleExample> example(Node node, boolean bad) {
    return Fields.of(node, "an example", complaints)
        .map(fields -> fields.knowing(KEYS))
        .flatMap(fields -> example(node, fields, bad));
  }

  private Optional<RuleExample> example(Node node, Fields fields, boolean bad) {
    boolean policy = fields.find("policy").isPresent();
    if (policy == (fields.find("file").isPresent() && fields.find("text").isPresent())) {
      complaints.add(node, "an example has either `policy`, or `file` and `text`");
      return Optional.empty();
    }
    Optional<Severity> severity =
        fields.find("severity").flatMap(at -> Severities.parse(at, complaints));
    int line = Complaints.line(node);
    return policy
        ? fields
            .find("policy")
            .map(at -> new RuleExample(bad, severity, Optional.empty(), notation(at), line))
        : fields
            .find("text")
            .map(
                at ->
                    new RuleExample(
                        bad, severity, Optional.of(fields.text("file")), raw(at), line));
  }

  private static String raw(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  // The policy is cut out of the rule file; the lines below its first are moved to fit below that.
  private String notation(Node policy) {
    Mark start = policy.getStartMark().orElseThrow();
    Mark end = policy.getEndMark().orElseThrow();
    int[] characters = document.codePoints().toArray();
    String text = new String(characters, start.getIndex(), end.getIndex() - start.getIndex());
    String moved = text.stripTrailing().replaceAll("\n {0," + start.getColumn() + "}", "\n    ");
    return "version: 1\npolicies:\n  - " + moved + "\n";
  }
}
