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
    domains("registrableDomains", decision.domains());
    domains("subdomainsOf", decision.below());
    boolean decided = decision.undecided().isEmpty();
    nullable("cause", decision.excess().map(excess -> excess.cause().text()), decided);
    nullable("witness", decision.excess().map(PatternDecision.Excess::witness), decided);
    nullable("repaired", decision.repaired(), decided);
    decision.undecided().ifPresent(reason -> json.writeStringProperty("undecided", reason));
    json.writeEndObject();
  }

  private void domains(String name, Optional<RegistrableDomains> domains) {
    if (domains.isPresent() && !domains.get().unbounded()) {
      json.writeArrayPropertyStart(name);
      domains.get().names().forEach(json::writeString);
      json.writeEndArray();
    } else {
      json.writeStringProperty(name, domains.isPresent() ? "unbounded" : UNKNOWN);
    }
  }

  private void nullable(String name, Optional<String> value, boolean decided) {
    if (value.isPresent() || !decided) {
      json.writeStringProperty(name, value.orElse(UNKNOWN));
    } else {
      json.writeNullProperty(name);
    }
  }

  private static String text(Tri value) {
    return value == Tri.UNKNOWN ? UNKNOWN : value.text();
  }
}
