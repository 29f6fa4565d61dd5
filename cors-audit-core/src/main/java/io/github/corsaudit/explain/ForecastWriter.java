package io.github.corsaudit.explain;

import io.github.corsaudit.browser.Verdict;
import io.github.corsaudit.serve.CorsField;
import io.github.corsaudit.serve.FieldValue;
import io.github.corsaudit.serve.Served;
import io.github.corsaudit.serve.Startup;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Writes forecasts as JSON objects; what nobody can tell is a question mark. */
final class ForecastWriter {
  private static final String UNKNOWN = "?";

  private final JsonGenerator json;

  ForecastWriter(JsonGenerator json) {
    this.json = json;
  }

  void write(Json id, Forecast forecast) {
    json.writeStartObject();
    AnswerWriter answers = new AnswerWriter(json);
    answers.id(id);
    Optional<Verdict> verdict = forecast.verdict();
    if (verdict.isPresent()) {
      answers.verdict(verdict.get());
    } else {
      untold(forecast, answers);
    }
    predicted(forecast.prediction());
    answers.list("explanation", ForecastChapters.of(forecast).lines());
    json.writeEndObject();
  }

  private void untold(Forecast forecast, AnswerWriter answers) {
    json.writeStringProperty("outcome", UNKNOWN);
    json.writeStringProperty("standard", UNKNOWN);
    json.writeStringProperty("reason", UNKNOWN);
    answers.preflight(forecast.verdicts().stream().findFirst().flatMap(Verdict::preflight));
    boolean always =
        !forecast.verdicts().isEmpty()
            && forecast.verdicts().stream().allMatch(Verdict::actualSent);
    boolean never = forecast.verdicts().stream().noneMatch(Verdict::actualSent);
    if (always || (never && !forecast.verdicts().isEmpty())) {
      json.writeBooleanProperty("actualSent", always);
    } else {
      json.writeStringProperty("actualSent", UNKNOWN);
    }
    json.writeArrayPropertyStart("readableHeaders");
    json.writeEndArray();
  }

  private void predicted(Prediction prediction) {
    json.writeObjectPropertyStart("predicted");
    json.writeStringProperty("startup", prediction.startup().text());
    if (prediction.startup() == Startup.FAILS) {
      json.writeNullProperty("preflight");
      json.writeNullProperty("response");
    } else {
      preflight(prediction.preflight());
      response(prediction.response());
    }
    json.writeEndObject();
  }

  private void preflight(Served answer) {
    json.writeObjectPropertyStart("preflight");
    if (answer.status().isPresent()) {
      json.writeNumberProperty("status", answer.status().getAsInt());
    } else {
      json.writeStringProperty("status", UNKNOWN);
    }
    field("allowOrigin", answer.get(CorsField.ALLOW_ORIGIN));
    field("allowCredentials", answer.get(CorsField.ALLOW_CREDENTIALS));
    field("allowMethods", answer.get(CorsField.ALLOW_METHODS));
    field("allowHeaders", answer.get(CorsField.ALLOW_HEADERS));
    field("maxAge", answer.get(CorsField.MAX_AGE));
    field("vary", answer.get(CorsField.VARY));
    json.writeEndObject();
  }

  private void response(Served answer) {
    json.writeObjectPropertyStart("response");
    if (answer.status().isPresent()) {
      json.writeNumberProperty("status", answer.status().getAsInt());
    } else {
      json.writeNullProperty("status");
    }
    field("allowOrigin", answer.get(CorsField.ALLOW_ORIGIN));
    field("allowCredentials", answer.get(CorsField.ALLOW_CREDENTIALS));
    field("exposeHeaders", answer.get(CorsField.EXPOSE_HEADERS));
    field("vary", answer.get(CorsField.VARY));
    json.writeEndObject();
  }

  private void field(String name, FieldValue value) {
    if (!value.known()) {
      json.writeStringProperty(name, UNKNOWN);
    } else if (value.lines().isEmpty()) {
      json.writeNullProperty(name);
    } else if (value.lines().size() == 1) {
      json.writeStringProperty(name, value.lines().get(0));
    } else {
      json.writeArrayPropertyStart(name);
      value.lines().forEach(json::writeString);
      json.writeEndArray();
    }
  }
}
