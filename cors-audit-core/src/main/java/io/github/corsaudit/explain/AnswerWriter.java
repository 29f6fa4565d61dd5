package io.github.corsaudit.explain;

import io.github.corsaudit.browser.Failure;
import io.github.corsaudit.browser.Outcome;
import io.github.corsaudit.browser.SentRequest;
import io.github.corsaudit.browser.Verdict;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Writes answers as JSON objects. */
final class AnswerWriter {
  private final JsonGenerator json;

  AnswerWriter(JsonGenerator json) {
    this.json = json;
  }

  /** Writes the answer to a question about given headers. */
  void answer(Json id, Verdict verdict, List<String> explanation) {
    json.writeStartObject();
    id(id);
    verdict(verdict);
    json.writeNullProperty("predicted");
    list("explanation", explanation);
    json.writeEndObject();
  }

  /** Writes what becomes of a request. */
  void verdict(Verdict verdict) {
    json.writeStringProperty("outcome", verdict.outcome().text());
    json.writeStringProperty("standard", verdict.standard().outcome().text());
    if (verdict.differs()) {
      browsers(verdict);
    }
    text("reason", reason(verdict));
    preflight(verdict.preflight());
    json.writeBooleanProperty("actualSent", verdict.actualSent());
    list("readableHeaders", verdict.readable());
  }

  /** Writes that a question cannot be answered, and why. */
  void error(Json id, int line, String message) {
    json.writeStartObject();
    id(id);
    json.writeNumberProperty("line", line);
    json.writeStringProperty("error", "line " + line + ": " + message);
    json.writeEndObject();
  }

  /** Writes what an answer is told apart by. */
  void id(Json id) {
    json.writeName("id");
    if (id instanceof Json.Text text) {
      json.writeString(text.value());
    } else if (id instanceof Json.Digits number) {
      json.writeNumber(number.text());
    } else {
      json.writeNull();
    }
  }

  private void browsers(Verdict verdict) {
    json.writeObjectPropertyStart("browsers");
    json.writeStringProperty("chromium", verdict.chromium().outcome().text());
    json.writeStringProperty("firefox", verdict.firefox().outcome().text());
    json.writeEndObject();
  }

  private static Optional<String> reason(Verdict verdict) {
    return verdict.outcome() == Outcome.BLOCKED
        ? verdict.failure().map(Failure::reason).map(reason -> reason.text())
        : Optional.empty();
  }

  /** Writes the question that is asked before a request, if it is. */
  void preflight(Optional<SentRequest> preflight) {
    json.writeObjectPropertyStart("preflight");
    json.writeBooleanProperty("sent", preflight.isPresent());
    text("method", preflight.flatMap(sent -> sent.header(SentRequest.REQUEST_METHOD)));
    text("headers", preflight.flatMap(sent -> sent.header(SentRequest.REQUEST_HEADERS)));
    json.writeEndObject();
  }

  private void text(String name, Optional<String> value) {
    if (value.isPresent()) {
      json.writeStringProperty(name, value.get());
    } else {
      json.writeNullProperty(name);
    }
  }

  /** Writes an array of strings. */
  void list(String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }
}
