package io.github.corsaudit.explain;

import io.github.corsaudit.model.Tri;
import io.github.corsaudit.origin.PatternDecision;
import io.github.corsaudit.origin.RegistrableDomains;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Writes answers about expressions as JSON objects. */
final class PatternAnswerWriter {
  private static final String UNKNOWN = "?";

  private final JsonGenerator json;

  PatternAnswerWriter(JsonGenerator json) {
    this.json = json;
  }

  /** Writes an answer. */
  void write(Json id, PatternAnswer answer) {
    PatternDecision decision = answer.decision();
    json.writeStartObject();
    new AnswerWriter(json).id(id);
    json.writeArrayPropertyStart("admits");
    answer.admits().forEach(each -> json.writeString(text(each)));
    json.writeEndArray();
    json.writeStringProperty("anyOrigin", text(decision.anyOrigin()));
    json.writeStringProperty("nullOrigin", text(decision.nullOrigin()));
    json.writeStringProperty("insecure", text(decision.insecure()));
    domains(decision.domains());
    if (decision.undecided().isPresent()) {
      undecided(decision.undecided().get());
    } else {
      nullable("cause", decision.excess().map(excess -> excess.cause().text()));
      nullable("witness", decision.excess().map(PatternDecision.Excess::witness));
      nullable("repaired", decision.repaired());
    }
    json.writeEndObject();
  }

  private void undecided(String reason) {
    json.writeStringProperty("cause", UNKNOWN);
    json.writeStringProperty("witness", UNKNOWN);
    json.writeStringProperty("repaired", UNKNOWN);
    json.writeStringProperty("undecided", reason);
  }

  private void domains(Optional<RegistrableDomains> domains) {
    if (domains.isPresent() && !domains.get().unbounded()) {
      json.writeArrayPropertyStart("registrableDomains");
      domains.get().names().forEach(json::writeString);
      json.writeEndArray();
    } else {
      json.writeStringProperty("registrableDomains", domains.isPresent() ? "unbounded" : UNKNOWN);
    }
  }

  private void nullable(String name, Optional<String> value) {
    if (value.isPresent()) {
      json.writeStringProperty(name, value.get());
    } else {
      json.writeNullProperty(name);
    }
  }

  private static String text(Tri value) {
    return value == Tri.UNKNOWN ? UNKNOWN : value.text();
  }
}
