package io.github.corsaudit.read.python;

import io.github.corsaudit.model.Confidence;
import io.github.corsaudit.model.Provenance;
import io.github.corsaudit.model.Sourced;
import io.github.corsaudit.source.Combinations;
import io.github.corsaudit.source.Evaluator;
import io.github.corsaudit.source.Expression;
import io.github.corsaudit.source.Frame;
import io.github.corsaudit.source.Place;
import io.github.corsaudit.source.Resolved;
import io.github.corsaudit.source.SourceModule;
import io.github.corsaudit.source.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns the arguments of calls, and dictionaries, into options: one set for each branch. */
final class OptionReader {
  private static final int MOST_BRANCHES = 8;

  private final Evaluator evaluator;

  OptionReader(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /**
   * Returns the options that a call is given.
   *
   * @param call the call
   * @param frame the body of code it stands in
   * @param positions the names of what goes by position; arguments named "" are left out
   */
  List<Options> arguments(Expression.Call call, Frame frame, List<String> positions) {
    List<List<List<Setting>>> columns = new ArrayList<>();
    Confidence confidence = Confidence.CERTAIN;
    int position = 0;
    for (Expression.Argument argument : call.arguments()) {
      boolean positional = argument.name().isEmpty() && !argument.spread();
      String name = positional ? at(positions, position++) : argument.name().orElse("");
      if (!name.isEmpty() || argument.spread()) {
        Resolved resolved = evaluator.resolve(argument.value(), frame);
        confidence = confidence.min(resolved.confidence());
        columns.add(column(argument, name, resolved));
      }
    }
    return rows(columns, confidence);
  }

  private static String at(List<String> positions, int position) {
    return position < positions.size() ? positions.get(position) : "";
  }

  private static List<List<Setting>> column(
      Expression.Argument argument, String name, Resolved resolved) {
    Provenance key = argument.place().at();
    return resolved.branches().stream()
        .map(
            branch ->
                argument.spread() ? settings(branch) : List.of(new Setting(name, branch, key)))
        .toList();
  }

  /** Returns a dictionary's entries as options; nothing of what is no dictionary. */
  static List<Setting> settings(Sourced<Value> dictionary) {
    if (!(dictionary.value() instanceof Value.Entries map)) {
      return List.of();
    }
    return map.entries().stream()
        .flatMap(
            entry ->
                entry.key().value() instanceof Value.Text text
                    ? Optional.of(new Setting(text.text(), entry.value(), entry.key().at()))
                        .stream()
                    : Optional.<Setting>empty().stream())
        .toList();
  }

  /**
   * Returns the options that a file's own variables are, and those it takes over from others.
   *
   * @param module the file
   * @param names the variables
   */
  List<Options> variables(SourceModule module, List<String> names) {
    List<List<List<Setting>>> columns = new ArrayList<>();
    Confidence confidence = Confidence.CERTAIN;
    for (String name : names) {
      Optional<Resolved> found = evaluator.variable(name, module);
      if (found.isPresent()) {
        confidence = confidence.min(found.get().confidence());
        columns.add(
            found.get().branches().stream()
                .map(value -> List.of(new Setting(name, value, key(name, value, module))))
                .toList());
      }
    }
    return rows(columns, confidence);
  }

  private Provenance key(String name, Sourced<Value> value, SourceModule module) {
    return evaluator.withTaken(module).stream()
        .flatMap(file -> Optional.ofNullable(file.assigned().get(name)).stream())
        .findFirst()
        .<Provenance>map(Place::at)
        .orElse(value.at());
  }

  private static List<Options> rows(List<List<List<Setting>>> columns, Confidence confidence) {
    return Combinations.of(columns, MOST_BRANCHES)
        .orElseGet(() -> List.of(columns.stream().map(OptionReader::unsettled).toList()))
        .stream()
        .map(row -> new Options(row.stream().flatMap(List::stream).toList(), confidence))
        .toList();
  }

  /** Too many branches: what differs between them becomes unresolved. */
  private static List<Setting> unsettled(List<List<Setting>> alternatives) {
    List<Setting> first = alternatives.get(0);
    if (alternatives.size() == 1) {
      return first;
    }
    return first.stream()
        .map(
            setting ->
                new Setting(
                    setting.name(),
                    setting.value().<Value>map(v -> new Value.Unresolved(setting.name())),
                    setting.key()))
        .toList();
  }
}
