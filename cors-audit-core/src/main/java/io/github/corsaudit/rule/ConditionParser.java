package io.github.corsaudit.rule;

import io.github.corsaudit.fact.Fact;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads conditions: {@code all}, {@code any}, {@code not}, or one fact and its value. */
record ConditionParser(Complaints complaints) {

  /** Returns the condition, or complains about what is none. */
  Optional<Condition> parse(Node node) {
    Optional<Fields> fields = Fields.of(node, "a condition", complaints);
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Node> entries = fields.get().entries();
    if (entries.size() != 1) {
      complaints.add(node, "a condition has exactly one key; join several with `all` or `any`");
      return Optional.empty();
    }
    Map.Entry<String, Node> entry = entries.entrySet().iterator().next();
    return switch (entry.getKey()) {
      case "all" -> parts(entry.getValue(), "all").map(Condition.All::new);
      case "any" -> parts(entry.getValue(), "any").map(Condition.Any::new);
      case "not" -> parse(entry.getValue()).map(Condition.Not::new);
      default -> fact(entry.getKey(), entry.getValue());
    };
  }

  /** Returns the fact with a name, or complains. */
  Optional<Fact> fact(Node at, String id) {
    Optional<Fact> fact = Fact.named(id);
    if (fact.isEmpty()) {
      complaints.unknown(at, "fact", id, Arrays.stream(Fact.values()).map(Fact::id).toList());
    }
    return fact;
  }

  private Optional<Condition> fact(String id, Node value) {
    String expected = value instanceof ScalarNode scalar ? scalar.getValue() : "";
    if (!expected.equals("yes") && !expected.equals("no")) {
      complaints.add(value, "a fact is compared with `yes` or `no`");
    }
    return fact(value, id).map(fact -> new Condition.Is(fact, expected.equals("yes")));
  }

  private Optional<List<Condition>> parts(Node value, String key) {
    if (!(value instanceof SequenceNode sequence) || sequence.getValue().isEmpty()) {
      complaints.add(value, "`" + key + "` must be a list of conditions");
      return Optional.empty();
    }
    return Optional.of(sequence.getValue().stream().flatMap(part -> parse(part).stream()).toList());
  }
}
