package io.github.corsaudit.source;

import io.github.corsaudit.model.Sourced;
import java.util.List;
import java.util.Locale;

/** Classes whose members environment variables override, as pydantic's {@code BaseSettings}. */
final class Settings {
  private static final int LONGEST_LINE = 6;

  private Settings() {}

  static boolean isSettings(Frame type, Program program) {
    return isSettings(type, program, LONGEST_LINE);
  }

  private static boolean isSettings(Frame type, Program program, int left) {
    if (left == 0 || type.isDetached()) {
      return false;
    }
    QualifiedNames names = new QualifiedNames(program);
    for (Expression base : type.bases()) {
      String path = Paths.of(base).orElse("");
      Frame local = type.module().top().inner().get(path);
      boolean known = local != null && local != type && isSettings(local, program, left - 1);
      if (known || names.of(path, type).endsWith("BaseSettings")) {
        return true;
      }
    }
    return false;
  }

  /** Returns what stands before each member's name in its variable's name. */
  static String prefix(Frame type, Evaluation evaluation) {
    Frame nested = type.inner().get("Config");
    if (nested != null) {
      return text(evaluation.attribute(nested, "env_prefix"));
    }
    for (Sourced<Value> config : evaluation.own(type, "model_config")) {
      if (config.value() instanceof Value.Entries map) {
        return map.entries().stream()
            .filter(entry -> entry.key().value().equals(new Value.Text("env_prefix")))
            .map(entry -> text(List.of(entry.value())))
            .findFirst()
            .orElse("");
      }
    }
    return "";
  }

  private static String text(List<Sourced<Value>> values) {
    return values.size() == 1 && values.get(0).value() instanceof Value.Text text
        ? text.text().toUpperCase(Locale.ROOT)
        : "";
  }
}
