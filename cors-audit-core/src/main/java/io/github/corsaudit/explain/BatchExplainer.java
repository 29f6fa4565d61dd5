package io.github.corsaudit.explain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Answers many questions: one JSON object a line in, one a line out, in the same order. */
public final class BatchExplainer {
  private final JsonFactory factory =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
          .build();
  private final QuestionKind givenHeaders = new GivenHeadersKind();
  private final QuestionKind patterns = new PatternKind();
  private final QuestionKind config;

  /** Makes one for questions about given headers alone. */
  public BatchExplainer() {
    this(DeclaredServers.none());
  }

  /** Takes what finds the servers of questions about declared policies. */
  public BatchExplainer(DeclaredServers servers) {
    this.config = new ConfigKind(servers);
  }

  /**
   * Answers each line as it comes. A line that is no question is answered with an {@code error} and
   * its number, from 1; blank lines are skipped.
   *
   * @return how many lines were answered with an error
   * @throws IOException if reading or writing fails
   */
  public int run(Reader in, Writer out) throws IOException {
    BufferedReader lines = new BufferedReader(in);
    int errors = 0;
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      errors += answer(line, number, out) ? 0 : 1;
      out.write('\n');
      if (!lines.ready()) {
        out.flush();
      }
    }
    out.flush();
    return errors;
  }

  private boolean answer(String line, int number, Writer out) {
    Json id = new Json.Null();
    try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), out)) {
      try {
        Json.Members question = members(new JsonLine(factory).read(line));
        id = question.get("id").orElse(id);
        kind(question).answer(id, question, json);
        return true;
      } catch (InvalidQuestion e) {
        new AnswerWriter(json).error(id, number, e.text());
        return false;
      }
    }
  }

  /** Returns who answers such a question; a new kind is told apart by a member of its own. */
  private QuestionKind kind(Json.Members question) throws InvalidQuestion {
    if (question.has("pattern")) {
      return patterns;
    }
    if (question.has("config")) {
      return config;
    }
    return givenHeaders;
  }

  private static Json.Members members(Json value) throws InvalidQuestion {
    if (value instanceof Json.Members members) {
      return members;
    }
    throw new InvalidQuestion("a question is a JSON object");
  }
}
