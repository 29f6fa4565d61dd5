package io.github.corsaudit.source;

import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Sourced;
import io.github.corsaudit.model.Tri;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Carries out known operations on known values. */
final class Operations {
  private Operations() {}

  /** Returns the result, empty where it cannot be told. */
  static Optional<Sourced<Value>> apply(
      Operator operator, Sourced<Value> subject, List<Value> arguments) {
    if (operator == Operator.GET) {
      return element(subject, arguments);
    }
    return onAny(operator, subject, arguments)
        .or(() -> onText(operator, subject, arguments))
        .or(() -> onList(operator, subject, arguments))
        .or(() -> onMap(operator, subject, arguments))
        .map(value -> new Sourced<>(value, subject.at()));
  }

  private static Optional<Value> onAny(
      Operator operator, Sourced<Value> subject, List<Value> arguments) {
    Value value = subject.value();
    return switch (operator) {
      case NOT -> truth(Truths.of(value).not());
      case TRUTH -> truth(Truths.of(value));
      case AND ->
          switch (Truths.of(value)) {
            case NO -> Optional.of(value);
            case YES -> Optional.of(arguments.get(0));
            case UNKNOWN -> Optional.empty();
          };
      case TEXT -> Texts.of(value).map(Value.Text::new);
      case PARSE_TRUTH -> switched(value);
      default -> Optional.empty();
    };
  }

  private static Optional<Value> truth(Tri truth) {
    return truth == Tri.UNKNOWN ? Optional.empty() : Optional.of(new Value.Truth(truth.isYes()));
  }

  private static Optional<Value> switched(Value value) {
    if (value instanceof Value.Text text) {
      String word = text.text().strip().toLowerCase(Locale.ROOT);
      return Optional.of(
          new Value.Truth(List.of("true", "1", "yes", "on", "y", "t").contains(word)));
    }
    return truth(Truths.of(value));
  }

  private static Optional<Value> onText(
      Operator operator, Sourced<Value> subject, List<Value> arguments) {
    if (!(subject.value() instanceof Value.Text text)) {
      return Optional.empty();
    }
    List<String> strings =
        arguments.stream().flatMap(argument -> Texts.of(argument).stream()).toList();
    String content = text.text();
    if (operator == Operator.JOIN && arguments.size() == 1) {
      return joined(content, arguments.get(0));
    }
    if (strings.size() != arguments.size()) {
      return Optional.empty();
    }
    return switch (operator) {
      case SPLIT -> split(content, strings, subject.at());
      case PARSE_LIST -> Optional.of(parsed(content, subject.at()));
      case STRIP -> text(Texts.strip(content, strings, true, true));
      case STRIP_START -> text(Texts.strip(content, strings, true, false));
      case STRIP_END -> text(Texts.strip(content, strings, false, true));
      case LOWER -> text(content.toLowerCase(Locale.ROOT));
      case UPPER -> text(content.toUpperCase(Locale.ROOT));
      case REPLACE ->
          strings.size() == 2
              ? text(content.replace(strings.get(0), strings.get(1)))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<Value> text(String text) {
    return Optional.of(new Value.Text(text));
  }

  private static Optional<Value> split(String content, List<String> by, Provenance at) {
    if (by.size() > 1 || by.contains("")) {
      return Optional.empty();
    }
    Stream<String> parts =
        by.isEmpty()
            ? Stream.of(content.strip().split("\\s+")).filter(part -> !part.isEmpty())
            : Stream.of(content.split(Pattern.quote(by.get(0)), -1));
    return Optional.of(items(parts, at));
  }

  private static Value parsed(String content, Provenance at) {
    return items(
        Stream.of(content.split(",")).map(String::strip).filter(part -> !part.isEmpty()), at);
  }

  private static Value items(Stream<String> parts, Provenance at) {
    return new Value.Items(
        parts.map(part -> new Sourced<Value>(new Value.Text(part), at)).toList());
  }

  private static Optional<Value> joined(String separator, Value parts) {
    if (!(parts instanceof Value.Items list)) {
      return Optional.empty();
    }
    List<String> texts =
        list.items().stream().flatMap(item -> Texts.of(item.value()).stream()).toList();
    return texts.size() == list.items().size()
        ? text(String.join(separator, texts))
        : Optional.empty();
  }

  private static Optional<Value> onList(
      Operator operator, Sourced<Value> subject, List<Value> arguments) {
    if (!(subject.value() instanceof Value.Items list)) {
      return Optional.empty();
    }
    Stream<Sourced<Value>> items = list.items().stream();
    return switch (operator) {
      case LIST, PARSE_LIST, DECODE -> Optional.of(list);
      case DISTINCT -> Optional.of(distinct(list));
      case SORTED ->
          Optional.of(
              new Value.Items(
                  items
                      .sorted(Comparator.comparing(item -> Texts.of(item.value()).orElse("")))
                      .toList()));
      case DICTIONARY -> dictionary(list);
      case COMPACT ->
          Optional.of(
              new Value.Items(items.filter(item -> !Truths.of(item.value()).isNo()).toList()));
      case MERGE ->
          arguments.get(0) instanceof Value.Items more
              ? Optional.of(new Value.Items(Stream.concat(items, more.items().stream()).toList()))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** An entry that cannot be told may be any. */
  private static Optional<Value> dictionary(Value.Items pairs) {
    List<Value.Entry> entries = new ArrayList<>();
    for (Sourced<Value> pair : pairs.items()) {
      if (pair.value() instanceof Value.Unresolved) {
        entries.add(new Value.Entry(pair, pair));
      } else if (pair.value() instanceof Value.Items parts && parts.items().size() == 2) {
        entries.add(new Value.Entry(parts.items().get(0), parts.items().get(1)));
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(new Value.Entries(entries));
  }

  private static Value distinct(Value.Items list) {
    List<Sourced<Value>> kept = new ArrayList<>();
    for (Sourced<Value> item : list.items()) {
      boolean seen =
          !(item.value() instanceof Value.Unresolved)
              && kept.stream().anyMatch(other -> other.value().equals(item.value()));
      if (!seen) {
        kept.add(item);
      }
    }
    return new Value.Items(kept);
  }

  private static Optional<Value> onMap(
      Operator operator, Sourced<Value> subject, List<Value> arguments) {
    if (!(subject.value() instanceof Value.Entries map)) {
      return Optional.empty();
    }
    Stream<Value.Entry> entries = map.entries().stream();
    return switch (operator) {
      case LIST, KEYS -> Optional.of(new Value.Items(entries.map(Value.Entry::key).toList()));
      case VALUES -> Optional.of(new Value.Items(entries.map(Value.Entry::value).toList()));
      case MERGE ->
          arguments.get(0) instanceof Value.Entries more
              ? Optional.of(
                  new Value.Entries(Stream.concat(entries, more.entries().stream()).toList()))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<Sourced<Value>> element(Sourced<Value> subject, List<Value> arguments) {
    Value key = arguments.get(0);
    if (subject.value() instanceof Value.Items list && key instanceof Value.Numeral index) {
      boolean within = index.literal().matches("[0-9]{1,6}");
      int position = within ? Integer.parseInt(index.literal()) : list.items().size();
      return position < list.items().size()
          ? Optional.of(list.items().get(position))
          : Optional.empty();
    }
    if (subject.value() instanceof Value.Given given && key instanceof Value.Text name) {
      Value missing = arguments.size() > 1 ? arguments.get(1) : new Value.Nothing();
      return given
          .element(name.text())
          .map(found -> found instanceof Value.Nothing ? missing : found)
          .map(found -> new Sourced<>(found, subject.at()));
    }
    if (!(subject.value() instanceof Value.Entries map) || key instanceof Value.Unresolved) {
      return Optional.empty();
    }
    for (int i = map.entries().size() - 1; i >= 0; i--) {
      Value.Entry entry = map.entries().get(i);
      if (entry.key().value().equals(key)) {
        return Optional.of(entry.value());
      }
      if (entry.key().value() instanceof Value.Unresolved) {
        return Optional.empty();
      }
    }
    return arguments.size() > 1
        ? Optional.of(new Sourced<>(arguments.get(1), subject.at()))
        : Optional.empty();
  }
}
