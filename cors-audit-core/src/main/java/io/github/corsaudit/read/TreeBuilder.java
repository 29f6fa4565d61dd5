package io.github.corsaudit.read;

import io.github.corsaudit.model.Problem;
import io.github.corsaudit.model.Provenance;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Builds trees from the parser's events. Works on events rather than on the parser's own nodes,
 * since those are composed recursively and to the end before anything could be bounded.
 */
final class TreeBuilder {
  private static final int MAX_DEPTH = 200;

  /** How many values a document may hold once its aliases are written out. */
  private static final int MAX_WEIGHT = 1_000_000;

  private final SourceText source;
  private final Offsets offsets;
  private final List<Tree> roots = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private final Map<String, Built> anchors = new HashMap<>();

  /** A finished value and the number of values in it. */
  private record Built(Tree tree, int weight) {}

  /** A collection whose end has not come yet. */
  private record Open(CollectionStartEvent start, List<Built> parts) {}

  TreeBuilder(SourceText source) {
    this.source = source;
    this.offsets = Offsets.of(source.content());
  }

  List<Tree> roots() {
    return roots;
  }

  List<Problem> problems() {
    return problems;
  }

  /** Takes the next event. */
  void take(Event event) {
    switch (event.getEventId()) {
      case DocumentStart -> anchors.clear();
      case Scalar -> finish(scalar((ScalarEvent) event), event);
      case Alias -> finish(referred((AliasEvent) event), event);
      case SequenceStart, MappingStart -> begin((CollectionStartEvent) event);
      case SequenceEnd, MappingEnd -> end(event);
      default -> {}
    }
  }

  private void begin(CollectionStartEvent start) {
    if (open.size() >= MAX_DEPTH) {
      throw refuse(start, Problem.Kind.UNSUPPORTED, "nested more than 200 deep, not read");
    }
    open.push(new Open(start, new ArrayList<>()));
  }

  private void end(Event event) {
    Open ended = open.pop();
    int weight = 1;
    for (Built part : ended.parts) {
      weight = Math.min(weight + part.weight, MAX_WEIGHT + 1);
    }
    if (weight > MAX_WEIGHT) {
      throw refuse(event, Problem.Kind.UNSUPPORTED, "more than a million values, not read");
    }
    finish(new Built(collection(ended, event), weight), ended.start);
  }

  private Tree collection(Open ended, Event event) {
    List<Tree> parts = ended.parts.stream().map(Built::tree).toList();
    Provenance.InFile at = place(ended.start, event, parts);
    return ended.start instanceof MappingStartEvent
        ? new MappingParts(source, problems).join(parts, at)
        : new Tree.Sequence(parts, at);
  }

  private void finish(Built value, Event event) {
    if (event instanceof NodeEvent node && !(event instanceof AliasEvent)) {
      node.getAnchor().map(Anchor::getValue).ifPresent(name -> anchors.put(name, value));
    }
    if (!open.isEmpty()) {
      open.element().parts.add(value);
    } else if (!(value.tree instanceof Tree.Scalar scalar && scalar.isNull())) {
      roots.add(value.tree);
    }
  }

  private Built scalar(ScalarEvent event) {
    Provenance.InFile at = source.place(offset(event.getStartMark()), offset(event.getEndMark()));
    String text = event.isPlain() ? Placeholders.show(event.getValue()) : event.getValue();
    return new Built(new Tree.Scalar(text, event.isPlain(), at), 1);
  }

  private Built referred(AliasEvent event) {
    Built found = anchors.get(event.getAlias().getValue());
    if (found == null) {
      throw refuse(
          event,
          Problem.Kind.SYNTAX,
          "not valid YAML: the alias `*"
              + event.getAlias().getValue()
              + "` has no finished anchor above it");
    }
    return found;
  }

  /** A block collection ends for the parser where the next thing starts; here, with its last. */
  private Provenance.InFile place(CollectionStartEvent start, Event end, List<Tree> parts) {
    Provenance.InFile whole = source.place(offset(start.getStartMark()), offset(end.getEndMark()));
    if (start.isFlow() || parts.isEmpty()) {
      return whole;
    }
    int from = offset(start.getStartMark());
    return Places.over(source.place(from, from), parts.get(parts.size() - 1).at());
  }

  private int offset(Optional<Mark> mark) {
    return mark.map(at -> offsets.of(at.getIndex())).orElse(0);
  }

  private UnreadableTree refuse(Event event, Problem.Kind kind, String message) {
    int from = offset(event.getStartMark());
    return new UnreadableTree(Problem.at(kind, source.place(from, from), message));
  }
}
