package io.github.corsaudit.read.python;

import io.github.corsaudit.model.Tri;
import io.github.corsaudit.serve.CorsField;
import io.github.corsaudit.serve.FieldValue;
import io.github.corsaudit.serve.Served;
import io.github.corsaudit.source.Handling;
import io.github.corsaudit.source.Value;
import java.util.Optional;

/** What the headers that a program sets by hand make of an answer. */
final class HeaderChanges {
  private HeaderChanges() {}

  /** Returns an answer as a function leaves it. */
  static Served applied(Handling handling, Served answer) {
    Served changed = answer;
    for (Handling.Change change : handling.changes()) {
      Served done = done(change, changed);
      changed = change.happens() == Tri.UNKNOWN ? changed.or(done) : done;
    }
    return changed;
  }

  private static Served done(Handling.Change change, Served answer) {
    if (!(change.name() instanceof Value.Text name)) {
      return new Served(answer.status(), Served.unknown().fields());
    }
    Optional<CorsField> field = CorsField.named(name.text());
    return field.map(known -> done(change, known, answer)).orElse(answer);
  }

  private static Served done(Handling.Change change, CorsField field, Served answer) {
    FieldValue before = answer.get(field);
    Optional<String> value = Values.number(change.value());
    if (value.isEmpty()) {
      return answer.with(field, FieldValue.unknown());
    }
    return switch (change.kind()) {
      case SET -> answer.with(field, value.get());
      case ADD -> answer.plus(field, value.get());
      case SET_IF_NONE ->
          before.isAbsent()
              ? answer.with(field, value.get())
              : before.known() ? answer : answer.with(field, FieldValue.unknown());
    };
  }
}
