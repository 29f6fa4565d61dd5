package io.github.corsaudit.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The entries of a YAML mapping, read strictly: whatever does not fit is complained about. */
final class Fields {
  private final Node node;
  private final Map<String, Node> entries;
  private final Complaints complaints;

  private Fields(Node node, Map<String, Node> entries, Complaints complaints) {
    this.node = node;
    this.entries = entries;
    this.complaints = complaints;
  }

  /**
   * Reads a mapping with any keys.
   *
   * @param node what should be a mapping
   * @param what how to call it in a complaint
   * @param complaints where to complain
   */
  static Optional<Fields> of(Node node, String what, Complaints complaints) {
    if (!(node instanceof MappingNode mapping)) {
      complaints.add(node, what + " must be a mapping");
      return Optional.empty();
    }
    Map<String, Node> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Node key = tuple.getKeyNode();
      if (!(key instanceof ScalarNode scalar)) {
        complaints.add(key, "a key must be a text");
      } else if (entries.put(scalar.getValue(), tuple.getValueNode()) != null) {
        complaints.add(key, "the key `" + scalar.getValue() + "` stands twice");
      }
    }
    return Optional.of(new Fields(node, entries, complaints));
  }

  /** Complains about every key that is none of these. */
  Fields knowing(List<String> known) {
    entries.forEach(
        (key, value) -> {
          if (!known.contains(key)) {
            complaints.unknown(value, "key", key, known);
          }
        });
    return this;
  }

  /** Returns the entries in the order written. */
  Map<String, Node> entries() {
    return entries;
  }

  /** Returns an entry that may be left out. */
  Optional<Node> find(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  /** Returns an entry, or complains that it is missing. */
  Optional<Node> require(String key) {
    if (!entries.containsKey(key)) {
      complaints.add(node, "the key `" + key + "` is missing");
    }
    return find(key);
  }

  /** Returns a text that must be there; empty text is complained about. */
  String text(String key) {
    return require(key).flatMap(value -> text(value, key)).orElse("");
  }

  /** Returns a text, or complains about what stands there instead. */
  Optional<String> text(Node value, String what) {
    if (value instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return Optional.of(scalar.getValue().strip());
    }
    complaints.add(value, "`" + what + "` must be a text");
    return Optional.empty();
  }

  /** Returns what can be read from the elements of a list that may be left out. */
  <T> List<T> list(String key, Function<Node, Optional<T>> each) {
    List<T> read = new ArrayList<>();
    find(key)
        .map(value -> elements(value, key))
        .orElse(List.of())
        .forEach(element -> each.apply(element).ifPresent(read::add));
    return read;
  }

  private List<Node> elements(Node value, String key) {
    if (value instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    complaints.add(value, "`" + key + "` must be a list");
    return List.of();
  }
}
