package io.github.corsaudit.report;

import io.github.corsaudit.model.CorsPolicy;
import io.github.corsaudit.model.notation.Outline;
import io.github.corsaudit.model.notation.PolicyOutline;
import tools.jackson.core.JsonGenerator;

/** Writes a policy's notation as JSON, so that a report can be read again. */
final class PolicyJson {
  private PolicyJson() {}

  /** Writes the mapping that stands for a policy as the generator's next value. */
  static void write(CorsPolicy policy, JsonGenerator json) {
    write(PolicyOutline.of(policy), json);
  }

  private static void write(Outline value, JsonGenerator json) {
    if (value instanceof Outline.Text text) {
      json.writeString(text.value());
    } else if (value instanceof Outline.Whole number) {
      json.writeNumber(number.value());
    } else if (value instanceof Outline.Items items) {
      json.writeStartArray();
      items.items().forEach(item -> write(item, json));
      json.writeEndArray();
    } else if (value instanceof Outline.Fields fields) {
      json.writeStartObject();
      fields
          .fields()
          .forEach(
              (name, field) -> {
                json.writeName(name);
                write(field, json);
              });
      json.writeEndObject();
    }
  }
}
