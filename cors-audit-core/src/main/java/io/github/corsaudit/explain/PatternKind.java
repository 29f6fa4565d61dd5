package io.github.corsaudit.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Questions about expressions. */
final class PatternKind implements QuestionKind {

  @Override
  public void answer(Json id, Json.Members question, JsonGenerator json) throws InvalidQuestion {
    PatternAnswer answer = PatternAnswer.to(asked(question));
    new PatternAnswerWriter(json).write(id, answer);
  }

  private static PatternQuestion asked(Json.Members question) throws InvalidQuestion {
    Json.Members pattern =
        Fields.object(question, "pattern")
            .orElseThrow(() -> new InvalidQuestion("`pattern` must be an object"));
    Optional<String> match =
        pattern.get("match").isPresent()
            ? Optional.of(Fields.text(pattern, "match"))
            : Optional.empty();
    return PatternQuestion.of(
            Fields.text(pattern, "text"),
            Fields.text(pattern, "dialect"),
            match,
            Fields.text(pattern, "flags", ""))
        .with(origins(question));
  }

  private static List<String> origins(Json.Members question) throws InvalidQuestion {
    List<String> origins = new ArrayList<>();
    for (Json origin : Fields.array(question, "origins")) {
      if (!(origin instanceof Json.Text text)) {
        throw new InvalidQuestion("`origins` holds something that is no string");
      }
      origins.add(text.value());
    }
    return origins;
  }
}
