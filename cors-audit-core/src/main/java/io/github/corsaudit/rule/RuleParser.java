package io.github.corsaudit.rule;

import io.github.corsaudit.fact.Fact;
import io.github.corsaudit.model.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads one rule file. */
final class RuleParser {
  /** All keys of a rule file. */
  static final List<String> KEYS =
      List.of(
          "id",
          "title",
          "severity",
          "severity-when",
          "cwe",
          "when",
          "at",
          "implies",
          "message",
          "why",
          "remediation",
          "references",
          "examples");

  /** What an id looks like. */
  static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private final String text;
  private final Complaints complaints;
  private final ConditionParser conditions;

  RuleParser(String file, String text) {
    this.text = text;
    complaints = new Complaints(file);
    conditions = new ConditionParser(complaints);
  }

  /** Returns all that is wrong with the file, after it was parsed. */
  List<RuleError> errors() {
    return complaints.sorted();
  }

  /** Returns the rule, if nothing that makes up a rule is missing. */
  Optional<RuleFile> parse() {
    return compose()
        .flatMap(root -> Fields.of(root, "a rule file", complaints))
        .map(fields -> fields.knowing(KEYS))
        .flatMap(this::file);
  }

  private Optional<Node> compose() {
    try {
      Optional<Node> root = new Compose(LoadSettings.builder().build()).composeString(text);
      if (root.isEmpty()) {
        complaints.addAtLine(1, "the file is empty");
      }
      return root;
    } catch (MarkedYamlEngineException broken) {
      int line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      complaints.addAtLine(line, "is no YAML: " + broken.getProblem());
    } catch (YamlEngineException broken) {
      complaints.addAtLine(1, "is no YAML: " + broken.getMessage());
    }
    return Optional.empty();
  }

  private Optional<RuleFile> file(Fields fields) {
    Optional<Condition> when = fields.require("when").flatMap(conditions::parse);
    Optional<Severity> severity =
        fields.require("severity").flatMap(at -> Severities.parse(at, complaints));
    Rule rule =
        new Rule(
            id(fields),
            title(fields),
            severity.orElse(Severity.INFO),
            fields.list("severity-when", this::severityCase),
            fields.list("cwe", this::number),
            when.orElse(new Condition.Any(List.of())),
            fields.find("at").flatMap(this::fact),
            message(fields),
            fields.text("why"),
            remediation(fields),
            fields.list("implies", node -> fields.text(node, "implies")),
            fields.list("references", this::reference));
    List<RuleExample> examples =
        fields.find("examples").map(new ExampleParser(text, complaints)::parse).orElse(List.of());
    return when.isEmpty() || severity.isEmpty() || rule.id().isEmpty()
        ? Optional.empty()
        : Optional.of(new RuleFile(rule, examples));
  }

  private String id(Fields fields) {
    String id = fields.text("id");
    fields
        .find("id")
        .filter(
            at ->
                !complaints.file().replaceFirst("\\.ya?ml$", "").equals(id)
                    || !ID.matcher(id).matches())
        .ifPresent(
            at ->
                complaints.add(
                    at, "the id must be the file's name: small letters, digits and hyphens"));
    return id;
  }

  private String title(Fields fields) {
    String title = fields.text("title");
    if (title.contains("\n") || title.endsWith(".")) {
      fields
          .find("title")
          .ifPresent(at -> complaints.add(at, "`title` is one line without a final stop"));
    }
    return title;
  }

  private String message(Fields fields) {
    String message = fields.text("message");
    fields
        .find("message")
        .ifPresent(
            at ->
                Placeholders.in(message).stream()
                    .filter(name -> !Placeholders.NAMES.contains(name))
                    .forEach(
                        name -> complaints.unknown(at, "placeholder", name, Placeholders.NAMES)));
    return message;
  }

  private Map<String, String> remediation(Fields fields) {
    Map<String, String> texts = new TreeMap<>();
    fields
        .require("remediation")
        .flatMap(at -> Fields.of(at, "`remediation`", complaints))
        .ifPresent(
            systems -> {
              systems.require("any");
              systems
                  .entries()
                  .forEach(
                      (system, node) ->
                          systems.text(node, system).ifPresent(text -> texts.put(system, text)));
            });
    return texts;
  }

  private Optional<Rule.SeverityCase> severityCase(Node node) {
    Optional<Fields> fields = Fields.of(node, "a severity case", complaints);
    if (fields.isEmpty() || fields.get().entries().size() != 1) {
      complaints.add(node, "a severity case is one severity and its condition");
      return Optional.empty();
    }
    Map.Entry<String, Node> entry = fields.get().entries().entrySet().iterator().next();
    Optional<Severity> severity = Severities.named(node, entry.getKey(), complaints);
    Optional<Condition> when = conditions.parse(entry.getValue());
    return severity.flatMap(
        known -> when.map(condition -> new Rule.SeverityCase(condition, known)));
  }

  private Optional<Integer> number(Node node) {
    if (node instanceof ScalarNode scalar && scalar.getValue().matches("[1-9][0-9]{0,4}")) {
      return Optional.of(Integer.parseInt(scalar.getValue()));
    }
    complaints.add(node, "`cwe` is a list of numbers");
    return Optional.empty();
  }

  private Optional<Fact> fact(Node node) {
    return conditions.fact(node, node instanceof ScalarNode scalar ? scalar.getValue() : "");
  }

  private Optional<String> reference(Node node) {
    if (node instanceof ScalarNode scalar && scalar.getValue().startsWith("https://")) {
      return Optional.of(scalar.getValue());
    }
    complaints.add(node, "`references` is a list of https addresses");
    return Optional.empty();
  }
}
