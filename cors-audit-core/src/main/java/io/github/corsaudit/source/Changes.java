package io.github.corsaudit.source;

import io.github.corsaudit.model.Sourced;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What becomes of a value when something is added to it. */
final class Changes {
  private Changes() {}

  static Value apply(
      Step.Bind bind, Sourced<Value> old, Sourced<Value> more, Evaluation evaluation) {
    Value before = old.value();
    if (before instanceof Value.Items list) {
      return new Value.Items(joined(list.items(), added(bind, more)));
    }
    if (before instanceof Value.Entries map) {
      return new Value.Entries(joined(map.entries(), entries(bind, more, evaluation)));
    }
    if (before instanceof Value.Text text && more.value() instanceof Value.Text end) {
      return new Value.Text(text.text() + end.text());
    }
    return before instanceof Value.Made
        ? before // an object that is told something is still that object
        : new Value.Unresolved(bind.place().snippet());
  }

  private static List<Sourced<Value>> added(Step.Bind bind, Sourced<Value> more) {
    if (bind.change() == Step.Change.ADD) {
      return List.of(more);
    }
    return more.value() instanceof Value.Items list
        ? list.items()
        : Evaluation.unresolved(bind.value());
  }

  private static List<Value.Entry> entries(
      Step.Bind bind, Sourced<Value> more, Evaluation evaluation) {
    if (more.value() instanceof Value.Entries map) {
      return map.entries();
    }
    if (more.value() instanceof Value.Code code && bind.change() == Step.Change.EXTEND) {
      return settings(code.frame(), evaluation);
    }
    if (more.value() instanceof Value.Text name) {
      Optional<Frame> named = evaluation.named(name.text(), bind.value());
      if (named.isPresent()) {
        return settings(named.get(), evaluation);
      }
    }
    Sourced<Value> unknown = Evaluation.unresolved(bind.value()).get(0);
    return List.of(new Value.Entry(unknown, unknown));
  }

  /** A class or module taken over as a dictionary gives its names in capitals. */
  private static List<Value.Entry> settings(Frame frame, Evaluation evaluation) {
    List<Value.Entry> entries = new ArrayList<>();
    for (String name : evaluation.names(frame)) {
      if (name.equals(name.toUpperCase(Locale.ROOT))) {
        List<Sourced<Value>> values = evaluation.attribute(frame, name);
        if (values.size() == 1) {
          Sourced<Value> value = values.get(0);
          entries.add(new Value.Entry(new Sourced<>(new Value.Text(name), value.at()), value));
        } else if (!values.isEmpty()) {
          Sourced<Value> open = new Sourced<>(new Value.Unresolved(name), values.get(0).at());
          entries.add(new Value.Entry(new Sourced<>(new Value.Text(name), open.at()), open));
        }
      }
    }
    return entries;
  }

  private static <T> List<T> joined(List<T> some, List<T> more) {
    List<T> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }
}
