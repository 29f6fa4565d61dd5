package io.github.corsaudit.source;

import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Sourced;
import io.github.corsaudit.model.Tri;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Evaluates what is put together from parts. */
final class Composites {
  private final Evaluation evaluation;

  Composites(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  List<Sourced<Value>> sequence(Expression.Sequence sequence, Scope scope) {
    List<Expression> parts =
        sequence.items().stream()
            .map(item -> item instanceof Expression.Splat splat ? splat.list() : item)
            .toList();
    return evaluation.rows(parts, scope).stream()
        .map(row -> located(sequence, new Value.Items(spliced(sequence, row))))
        .toList();
  }

  private static List<Sourced<Value>> spliced(
      Expression.Sequence sequence, List<Sourced<Value>> row) {
    List<Sourced<Value>> items = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      Sourced<Value> value = row.get(i);
      boolean splat = sequence.items().get(i) instanceof Expression.Splat;
      if (!splat) {
        items.add(value);
      } else if (value.value() instanceof Value.Items list) {
        items.addAll(list.items());
      } else {
        items.addAll(Evaluation.unresolved(sequence.items().get(i)));
      }
    }
    return items;
  }

  List<Sourced<Value>> mapping(Expression.Mapping mapping, Scope scope) {
    List<Expression> parts = new ArrayList<>();
    for (Expression.Entry entry : mapping.entries()) {
      entry.key().ifPresent(parts::add);
      parts.add(entry.value());
    }
    return evaluation.rows(parts, scope).stream()
        .map(row -> located(mapping, entries(mapping, row)))
        .toList();
  }

  private static Value.Entries entries(Expression.Mapping mapping, List<Sourced<Value>> row) {
    List<Value.Entry> entries = new ArrayList<>();
    int next = 0;
    for (Expression.Entry entry : mapping.entries()) {
      if (entry.key().isPresent()) {
        entries.add(new Value.Entry(row.get(next), row.get(next + 1)));
        next += 2;
      } else {
        Sourced<Value> spread = row.get(next++);
        if (spread.value() instanceof Value.Entries more) {
          entries.addAll(more.entries());
        } else {
          Sourced<Value> unknown = Evaluation.unresolved(entry.value()).get(0);
          entries.add(new Value.Entry(unknown, unknown));
        }
      }
    }
    return new Value.Entries(entries);
  }

  List<Sourced<Value>> join(Expression.Join join, Scope scope) {
    return evaluation.rows(join.parts(), scope).stream().map(row -> joined(join, row)).toList();
  }

  private static Sourced<Value> joined(Expression.Join join, List<Sourced<Value>> row) {
    if (row.stream().anyMatch(part -> part.value() instanceof Value.Items)) {
      List<Sourced<Value>> items = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        items.addAll(
            row.get(i).value() instanceof Value.Items list
                ? list.items()
                : Evaluation.unresolved(join.parts().get(i)));
      }
      return located(join, new Value.Items(items));
    }
    Provenance at =
        row.stream()
            .map(Sourced::at)
            .filter(Provenance.FromEnvironment.class::isInstance)
            .findFirst()
            .orElse(join.place().at());
    List<String> texts = row.stream().flatMap(part -> Texts.of(part.value()).stream()).toList();
    return texts.size() == row.size()
        ? new Sourced<>(new Value.Text(String.join("", texts)), at)
        : new Sourced<>(new Value.Unresolved(join.place().snippet()), at);
  }

  List<Sourced<Value>> each(Expression.Each each, Scope scope) {
    List<Sourced<Value>> results = new ArrayList<>();
    for (Sourced<Value> source : evaluation.values(each.source(), scope)) {
      Optional<List<Sourced<Value>>> elements = elements(source.value());
      if (elements.isEmpty()) {
        boolean environment = source.at() instanceof Provenance.FromEnvironment;
        Provenance at = environment ? source.at() : each.place().at();
        results.add(new Sourced<>(new Value.Unresolved(each.place().snippet()), at));
      } else {
        List<Sourced<Value>> items = new ArrayList<>();
        elements.get().forEach(item -> transformed(each, item, scope).ifPresent(items::add));
        results.add(new Sourced<>(new Value.Items(items), source.at()));
      }
    }
    return results;
  }

  private static Optional<List<Sourced<Value>>> elements(Value value) {
    if (value instanceof Value.Items list) {
      return Optional.of(list.items());
    }
    return value instanceof Value.Entries map
        ? Optional.of(map.entries().stream().map(Value.Entry::key).toList())
        : Optional.empty();
  }

  private Optional<Sourced<Value>> transformed(
      Expression.Each each, Sourced<Value> item, Scope scope) {
    if (item.value() instanceof Value.Unresolved) {
      return Optional.of(item);
    }
    Scope inner = scope.with(each.variable(), item);
    boolean dropped =
        each.filter().map(test -> evaluation.decide(test, inner)).orElse(Tri.YES).isNo();
    if (dropped) {
      return Optional.empty();
    }
    List<Sourced<Value>> values = evaluation.values(each.body(), inner);
    return Optional.of(
        values.size() == 1 ? values.get(0) : Evaluation.unresolved(each.body()).get(0));
  }

  List<Sourced<Value>> regex(Expression.Regex regex, Scope scope) {
    return evaluation.values(regex.pattern(), scope).stream()
        .map(
            pattern ->
                pattern.value() instanceof Value.Text text
                    ? new Sourced<Value>(
                        new Value.Regex(text.text(), regex.ignoreCase()), pattern.at())
                    : pattern)
        .toList();
  }

  private static Sourced<Value> located(Expression expression, Value value) {
    return new Sourced<>(value, expression.place().at());
  }
}
