package io.github.corsaudit.explain;

import io.github.corsaudit.model.Dialect;
import io.github.corsaudit.model.MatchMode;
import io.github.corsaudit.model.OriginRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a question about an expression. */
final class PatternQuestionReader {
  private PatternQuestionReader() {}

  /** Returns the question; empty if it is about something else. */
  static Optional<PatternQuestion> read(Json.Members question) throws InvalidQuestion {
    if (!question.has("pattern")) {
      return Optional.empty();
    }
    Json.Members asked =
        Fields.object(question, "pattern")
            .orElseThrow(() -> new InvalidQuestion("`pattern` must be an object"));
    return Optional.of(new PatternQuestion(pattern(asked), origins(question)));
  }

  private static OriginRule.Pattern pattern(Json.Members asked) throws InvalidQuestion {
    return PatternSpelling.pattern(
        Fields.text(asked, "text"),
        choice(Dialect.values(), Dialect::text, "dialect", Fields.text(asked, "dialect")),
        choice(MatchMode.values(), MatchMode::text, "match", Fields.text(asked, "match", "full")),
        Fields.text(asked, "flags", ""));
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
